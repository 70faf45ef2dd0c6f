package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertFalse;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.HoldReason;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Outcome;
import org.jspecify.annotations.Nullable;

/** A record of its own of what stops the ladder: holds of persons, and disputes. */
final class HoldRecord {

    private final Map<CustomerNumber, List<Stop>> stops = new HashMap<>();
    private final Map<CustomerNumber, Integer> heard = new HashMap<>();

    private record Stop(
            @Nullable InvoiceNumber invoice, @Nullable LocalDate until, boolean silent) {

        boolean holds(LocalDate night) {
            return until == null || !night.isAfter(until);
        }
    }

    private List<Stop> of(CustomerNumber customer) {
        return stops.computeIfAbsent(customer, c -> new ArrayList<>());
    }

    /** What a person wrote the day before. */
    void told(SimulatedTown.News news) {
        for (Event event : news.events) {
            if (event.type() == Event.Type.RELEASE) {
                of(event.customer()).clear();
            } else {
                boolean silent = event.word().equals(HoldReason.INSOLVENCY.code());
                of(event.customer()).add(new Stop(event.invoice(), event.until(), silent));
            }
        }
    }

    /** What customers contest, of the contacts that were taken. */
    void heard(Books books) {
        for (Debtor debtor : books.debtors()) {
            List<Event> contacts = debtor.contacts().contacts();
            int known = heard.getOrDefault(debtor.number(), 0);
            for (Event contact : contacts.subList(known, contacts.size())) {
                if (Outcome.of(contact) == Outcome.DISPUTE) {
                    of(debtor.number()).add(new Stop(contact.invoice(), contact.until(), false));
                }
            }
            heard.put(debtor.number(), contacts.size());
        }
    }

    /** No message at all goes to an insolvent customer. */
    void mayHear(Action action, LocalDate night) {
        boolean silenced =
                of(action.customer()).stream().anyMatch(s -> s.silent() && s.holds(night));
        assertFalse(silenced, () -> "to an insolvent customer: " + action);
    }

    /** What is held or contested is in no letter. */
    void mayBeDunned(Action letter, LocalDate night) {
        for (Stop stop : of(letter.customer())) {
            InvoiceNumber one = stop.invoice();
            boolean about = one == null || letter.invoices().contains(one);
            assertFalse(about && stop.holds(night), () -> stop + " on " + night + ": " + letter);
        }
    }
}
