/** SWIFT MT940 statements, with the German structured :86:. */
@NullMarked
package mahnlauf.formats.mt940;

import org.jspecify.annotations.NullMarked;
