package mahnlauf.shell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import mahnlauf.core.model.Agreement;
import mahnlauf.core.model.Claim;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.Hold;
import mahnlauf.core.model.HoldReason;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Outcome;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;

/** What the agency must know of a claim's past, and nothing that the debtor said in confidence. */
final class ClaimHistory {

    private ClaimHistory() {}

    /** Contacts, agreements and a service stop that were about these invoices, oldest first. */
    static List<Claim.Happening> of(Debtor debtor, Collection<InvoiceNumber> invoices) {
        List<Claim.Happening> history = new ArrayList<>();
        for (Event contact : debtor.contacts().contacts()) {
            InvoiceNumber invoice = contact.invoice();
            if (invoice == null || invoices.contains(invoice)) {
                history.add(new Claim.Happening(contact.on(), "contact", contact.word()));
            }
        }
        disputes(debtor, invoices, history);
        for (Agreement agreement : debtor.agreements()) {
            if (invoices.stream().anyMatch(agreement::covers) && agreement.isAgreed()) {
                String outcome = agreement.terms().kind().code() + " " + agreement.state().code();
                history.add(new Claim.Happening(agreement.since(), "agreement", outcome));
            }
        }
        LocalDate stop = debtor.serviceStopOn();
        if (stop != null) {
            history.add(new Claim.Happening(stop, "service_stop", ""));
        }
        history.sort(Comparator.comparing(Claim.Happening::on));
        return history;
    }

    /** Those that a person has written down with a hold, and that have run out since. */
    private static void disputes(
            Debtor debtor, Collection<InvoiceNumber> invoices, List<Claim.Happening> history) {
        for (Hold hold : debtor.holds()) {
            InvoiceNumber invoice = hold.invoice();
            boolean about = invoice == null || invoices.contains(invoice);
            boolean told = hold.source().equals("contact"); // then its contact stands there
            if (hold.code() == HoldReason.DISPUTE && about && !told) {
                history.add(new Claim.Happening(hold.from(), "contact", Outcome.DISPUTE.code()));
            }
        }
    }

    /** What came in on an invoice, a row for each entry, by value date. */
    static List<Claim.Payment> payments(Receivable r) {
        return r.movements().stream()
                .filter(p -> p.type() == Posting.Type.ALLOCATION && p.component().isMoney())
                .sorted(Comparator.comparing(Posting::valueDate))
                .map(p -> new Claim.Payment(p.valueDate(), p.amount()))
                .toList();
    }

    /** What of the open fees is what the bank took for returned debits. */
    static Money bankCost(Receivable r, Money fees) {
        Money charged =
                r.movements().stream()
                        .filter(p -> p.type() == Posting.Type.CHARGE)
                        .filter(p -> p.rule().equals(Receivable.RETURN_COST))
                        .map(Posting::amount)
                        .reduce(Money.zero(fees.currency()), Money::plus);
        return charged.min(fees);
    }
}
