/** Banks' CSV exports, each read by a map that says what its columns mean. */
@NullMarked
package mahnlauf.formats.bank;

import org.jspecify.annotations.NullMarked;
