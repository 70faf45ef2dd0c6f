package mahnlauf.shell;

import java.sql.SQLException;
import java.util.List;
import mahnlauf.core.agree.Bounds;
import mahnlauf.core.agree.Conclusion;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.Agreement;
import mahnlauf.core.model.AgreementOffer;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.Receivable;
import mahnlauf.store.Transaction;

/** What the ledger learns of an offer that has left: its invoices, its dates and its terms. */
final class OfferFacts {

    private final Night night;
    private final Delivery delivery;

    OfferFacts(Night night, Delivery delivery) {
        this.night = night;
        this.delivery = delivery;
    }

    /**
     * Writes them, and that the action is delivered.
     *
     * @param tx after what its letter has charged, since that counts as booked before the offer
     */
    void write(Transaction tx, Action action, AgreementOffer offer) throws SQLException {
        for (Event fact : scope(offer, delivery.debtor(action.customer()))) {
            delivery.write(tx.facts(), fact);
        }
        delivery.delivered(
                tx,
                action,
                delivery.event(Event.Type.AGREEMENT_OFFER, action, terms(offer).word())
                        .under(offer.agreementId())
                        .during(offer.instalments().get(0).due(), offer.validUntil()));
    }

    /** What holds if the offer is accepted. */
    private Agreement.Terms terms(AgreementOffer offer) {
        Bounds bounds = night.settings().agreementBounds(night.arrears().workingDays());
        return new Agreement.Terms(
                Agreement.Kind.INSTALMENTS,
                offer.instalments().size(),
                offer.total(),
                bounds.graceDays(),
                bounds.bearsInterest());
    }

    private List<Event> scope(AgreementOffer offer, Debtor debtor) {
        List<Receivable> covered =
                debtor.receivables().stream()
                        .filter(r -> offer.invoices().contains(r.number()))
                        .toList();
        return Conclusion.scope(
                offer.agreementId(), night.date(), debtor.number(), covered, offer.instalments());
    }
}
