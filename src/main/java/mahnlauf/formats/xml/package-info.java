/** XML as a stream, with everything hostile refused. */
@NullMarked
package mahnlauf.formats.xml;

import org.jspecify.annotations.NullMarked;
