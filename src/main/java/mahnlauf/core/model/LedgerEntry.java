package mahnlauf.core.model;

/**
 * A bank entry as the ledger keeps it.
 *
 * @param seq its place in the ledger
 * @param account whose account it is from, an IBAN where known
 */
public record LedgerEntry(long seq, String account, BankEntry entry) {}
