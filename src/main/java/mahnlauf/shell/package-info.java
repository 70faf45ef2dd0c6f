/** The thin shell: settings, the lock, the clock, one bean per stage, the wiring. */
@NullMarked
package mahnlauf.shell;

import org.jspecify.annotations.NullMarked;
