package mahnlauf.core.reconcile;

/** Who pays, seen from the customer whose invoice it is. */
enum PayerFit {
    /** The customer himself: his account, his name or his number. */
    OWN,
    /** The statement shows nobody. */
    SILENT,
    /** Somebody we do not know: a spouse, a firm, a payment provider. */
    UNKNOWN,
    /** Clearly another customer. */
    STRANGER
}
