/** Case, policy and night become steps: the ladder. Pure. */
@NullMarked
package mahnlauf.core.decide;

import org.jspecify.annotations.NullMarked;
