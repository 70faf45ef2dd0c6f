package mahnlauf.core.model;

import java.time.LocalDate;

/**
 * One booked entry of a bank statement (a part of it, where the bank splits a batch).
 *
 * <p>{@code amount} is signed: what raises the balance is positive. {@code bankRef} is the bank's
 * own reference, empty where the statement has none. {@code endToEndId} is empty for {@code
 * NOTPROVIDED}. {@code counterpartyIban} is without blanks; it may be a national account number.
 * {@code remittanceInfo} (German: Verwendungszweck) is joined from its lines. {@code returnReason}
 * is the code of a return (AC04, AM04 …) or empty. {@code originalAmount} is the amount of the
 * debit that is returned, positive, where the bank names it (the rest is its fee); else the same as
 * the amount.
 */
public record BankEntry(
        String bankRef,
        LocalDate bookingDate,
        LocalDate valueDate,
        Money amount,
        EntryKind kind,
        String counterparty,
        String counterpartyIban,
        String endToEndId,
        String mandateId,
        String remittanceInfo,
        String returnReason,
        Money originalAmount) {

    /** The same entry under another reference. */
    public BankEntry withBankRef(String ref) {
        return new BankEntry(
                ref,
                bookingDate,
                valueDate,
                amount,
                kind,
                counterparty,
                counterpartyIban,
                endToEndId,
                mandateId,
                remittanceInfo,
                returnReason,
                originalAmount);
    }
}
