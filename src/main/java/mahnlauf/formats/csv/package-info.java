/** Row-wise exports, and those of invoice programs by their header. */
@NullMarked
package mahnlauf.formats.csv;

import org.jspecify.annotations.NullMarked;
