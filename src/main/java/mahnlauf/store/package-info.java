/** The ledger: every write, and all SQL of bulk work. */
@NullMarked
package mahnlauf.store;

import org.jspecify.annotations.NullMarked;
