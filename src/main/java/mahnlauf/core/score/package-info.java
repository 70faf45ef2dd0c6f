/**
 * How a customer has paid so far, and what that says for the next invoice. Only own payment history
 * counts, no personal traits; it proposes to a person and decides nothing (Art. 22 GDPR).
 */
@NullMarked
package mahnlauf.core.score;

import org.jspecify.annotations.NullMarked;
