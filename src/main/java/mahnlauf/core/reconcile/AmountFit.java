package mahnlauf.core.reconcile;

/** How an amount fits the invoices that it should pay. */
enum AmountFit {
    /** All that is owed (or all principal, or less Skonto in time, or a few cents off). */
    EXACT,
    /** Exactly some of several invoices that were quoted. */
    SOME,
    /** More than is owed; the rest stays with the customer. */
    OVER,
    /** Less than one invoice owes, and the text says so: {@code Anzahlung}, {@code 1. Rate}. */
    INSTALMENT,
    /** Less than one invoice owes. */
    PART,
    /** Less than several invoices owe, and not exactly some of them. */
    SHORT
}
