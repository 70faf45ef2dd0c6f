/** Bytes become records: what a file is and what it holds. */
@NullMarked
package mahnlauf.formats;

import org.jspecify.annotations.NullMarked;
