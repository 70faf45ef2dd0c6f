/** Electronic invoices (EN 16931): what they claim, when it is due, whose they are, of whom. */
@NullMarked
package mahnlauf.core.einvoice;

import org.jspecify.annotations.NullMarked;
