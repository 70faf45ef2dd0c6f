/** ISO 20022 statements, reports and notifications (camt.053, .052, .054). */
@NullMarked
package mahnlauf.formats.camt;

import org.jspecify.annotations.NullMarked;
