/** What customers agree to pay when, and whether they do: plans, deferrals, settlements. Pure. */
@NullMarked
package mahnlauf.core.agree;

import org.jspecify.annotations.NullMarked;
