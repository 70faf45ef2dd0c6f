/** What several files say of the same entry of the bank: provisional, booked, in parts. */
@NullMarked
package mahnlauf.core.statement;

import org.jspecify.annotations.NullMarked;
