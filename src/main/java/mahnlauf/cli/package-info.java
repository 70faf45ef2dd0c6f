/** The commands. */
@NullMarked
package mahnlauf.cli;

import org.jspecify.annotations.NullMarked;
