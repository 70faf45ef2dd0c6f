/** Where files come from besides the inbox: what a route of a source needs to put them there. */
@NullMarked
package mahnlauf.shell.sources;

import org.jspecify.annotations.NullMarked;
