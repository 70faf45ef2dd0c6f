/** How a payment is named and asked for: account numbers, references, payment codes. Pure. */
@NullMarked
package mahnlauf.core.pay;

import org.jspecify.annotations.NullMarked;
