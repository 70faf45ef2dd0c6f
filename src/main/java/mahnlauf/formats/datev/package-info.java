/** Files of DATEV's own format (EXTF, DTVF): batches of bookings, and debtors. */
@NullMarked
package mahnlauf.formats.datev;

import org.jspecify.annotations.NullMarked;
