/** Row-wise exports: bank statements by dialect, invoices by header. */
@NullMarked
package mahnlauf.formats.csv;

import org.jspecify.annotations.NullMarked;
