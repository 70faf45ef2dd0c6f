/** PDFs: the electronic invoice that one may carry, and nothing else of it. */
@NullMarked
package mahnlauf.formats.pdf;

import org.jspecify.annotations.NullMarked;
