package mahnlauf.core.model;

import java.time.LocalDate;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What was offered to one customer and agreed with him, folded from his events in ledger order.
 *
 * <p>Mutable while facts are applied, in one thread.
 */
final class AgreementLog {

    private final Map<String, Agreement> agreements = new LinkedHashMap<>(2);

    /** Whether an event changes what the log says. */
    static boolean counts(Event event) {
        return switch (event.type()) {
            case AGREEMENT_OFFER,
                    OFFER_RETURNED,
                    AGREEMENT_INVOICE,
                    AGREEMENT_INSTALMENT,
                    AGREEMENT_MADE,
                    AGREEMENT_ACCEPTED,
                    AGREEMENT_KEPT,
                    AGREEMENT_BROKEN,
                    AGREEMENT_RESUMED,
                    AGREEMENT_LETTER ->
                    true;
            case CONTACT -> isAnswer(event);
            default -> false;
        };
    }

    private static boolean isAnswer(Event contact) {
        return contact.word().equals("offer_accepted") || contact.word().equals("offer_declined");
    }

    void apply(Event event) {
        if (event.type() == Event.Type.CONTACT) {
            answer(event);
            return;
        }
        Agreement agreement = of(event.reference());
        agreement.apply(event);
        boolean newer =
                event.type() == Event.Type.AGREEMENT_OFFER
                        || event.type() == Event.Type.AGREEMENT_MADE
                        || event.type() == Event.Type.AGREEMENT_ACCEPTED;
        if (newer) {
            replaceOffers(agreement);
        }
    }

    /** The agreement of this id; a new one where its first fact comes. */
    Agreement of(String id) {
        return agreements.computeIfAbsent(id, Agreement::new);
    }

    /** What a call or mail says to an offer. */
    private void answer(Event contact) {
        Agreement offer = agreements.get(contact.reference());
        if (offer == null) {
            return;
        }
        boolean yes = contact.word().equals("offer_accepted");
        offer.answer(yes, contact.on());
        if (yes) {
            replaceOffers(offer);
        }
    }

    /** What is agreed or offered takes the place of what was offered over the same invoices. */
    private void replaceOffers(Agreement newer) {
        for (Agreement offer : agreements.values()) {
            if (offer != newer && offer.meets(newer)) {
                offer.replace(newer);
            }
        }
    }

    /** Whether an active agreement covers the invoice. */
    boolean holds(InvoiceNumber invoice) {
        for (Agreement agreement : agreements.values()) {
            if (agreement.isActive() && agreement.covers(invoice)) {
                return true;
            }
        }
        return false;
    }

    /** The offers over any of these invoices that can be answered on that day, oldest first. */
    List<Agreement> standingOffers(LocalDate day, Collection<InvoiceNumber> invoices) {
        return agreements.values().stream()
                .filter(offer -> offer.isOffered(day))
                .filter(offer -> invoices.isEmpty() || invoices.stream().anyMatch(offer::covers))
                .toList();
    }

    Collection<Agreement> all() {
        return Collections.unmodifiableCollection(agreements.values());
    }
}
