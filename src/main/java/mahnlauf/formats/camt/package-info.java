/** ISO 20022 statements (camt.053). */
@NullMarked
package mahnlauf.formats.camt;

import org.jspecify.annotations.NullMarked;
