/** The nouns: money, invoices, bank entries, facts of the ledger. Pure: JDK types only. */
@NullMarked
package mahnlauf.core.model;

import org.jspecify.annotations.NullMarked;
