/** Archives of exports. */
@NullMarked
package mahnlauf.formats.zip;

import org.jspecify.annotations.NullMarked;
