package mahnlauf.shell;

import java.sql.SQLException;
import java.util.Optional;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.ClaimState;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.EntryDecision;
import mahnlauf.core.model.EntryKind;
import mahnlauf.core.model.Handover;
import mahnlauf.core.model.LedgerEntry;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.OpenEntry;
import mahnlauf.core.model.Posting;
import mahnlauf.core.reconcile.AgencyBooking;
import mahnlauf.core.reconcile.EntryKey;
import mahnlauf.store.FactWriter;
import mahnlauf.store.Transaction;

/**
 * Money that a collection agency reports: an entry of an account of its own, and the order to book
 * it on the claim, which the next reconciliation carries out.
 */
final class AgencyPayment {

    /** The account of what came in through agencies. */
    static final String ACCOUNT = "agency";

    private final Night night;

    AgencyPayment(Night night) {
        this.night = night;
    }

    void write(Transaction tx, String ref, Handover.Report report, Handover claim, Money amount)
            throws SQLException {
        BankEntry entry =
                new BankEntry(
                        ref,
                        report.on(),
                        report.on(),
                        amount,
                        EntryKind.CREDIT,
                        claim.agency(),
                        "",
                        "",
                        "",
                        "claim " + claim.claimId() + ", as the agency reports",
                        "",
                        amount);
        FactWriter.Source source = new FactWriter.Source(ACCOUNT, "csv-agency");
        tx.facts().entry(ACCOUNT, entry, true, source, EntryKey.of(ACCOUNT, entry));
        String order = claim.claimId() + " " + report.status().code();
        tx.facts()
                .decision(
                        new EntryDecision(
                                tx.facts().seq(),
                                EntryDecision.Word.ASSIGN,
                                order,
                                "the agency " + claim.agency()));
    }

    /**
     * Books it.
     *
     * @param order {@code <claim_id> paid} or {@code <claim_id> part_paid}
     * @return what of it is left to a person
     */
    Optional<OpenEntry> book(Transaction tx, LedgerEntry entry, Money free, String order)
            throws SQLException {
        int blank = order.lastIndexOf(' ');
        Handover claim = claim(order.substring(0, blank));
        boolean settles = order.substring(blank + 1).equals(ClaimState.PAID.code());
        AgencyBooking.Booked booked =
                new AgencyBooking(night.books(), night.arrears())
                        .book(entry.entry(), free, claim, settles);
        for (Posting posting : booked.postings()) {
            tx.facts().posting(posting);
        }
        return booked.rest().isZero()
                ? Optional.empty()
                : Optional.of(
                        new OpenEntry(
                                entry.seq(),
                                OpenEntry.State.REVIEW,
                                booked.rest(),
                                null,
                                "",
                                0,
                                "claim "
                                        + claim.claimId()
                                        + " owed less than the agency reports; does the amount"
                                        + " hold a part that was reported before, or the agency's"
                                        + " own cost?"));
    }

    private Handover claim(String claimId) throws SQLException {
        for (Debtor debtor : night.books().debtors()) {
            for (Handover claim : debtor.handovers()) {
                if (claim.claimId().equals(claimId)) {
                    return claim;
                }
            }
        }
        throw new IllegalStateException("The ledger has no claim " + claimId);
    }
}
