/** Bank entries and open items become bookings, or questions to a person. Pure. */
@NullMarked
package mahnlauf.core.reconcile;

import org.jspecify.annotations.NullMarked;
