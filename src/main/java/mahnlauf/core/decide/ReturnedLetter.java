package mahnlauf.core.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.Component;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * What a letter that came back undoes: nobody has received it (§ 130 BGB), so nothing climbs on it
 * and nothing that it claimed is owed by it. What a later letter said stays.
 */
public final class ReturnedLetter {

    private final Action letter;
    private final List<Event> history;
    private final LocalDate night;

    /**
     * @param letter the action that it was
     * @param history the letters of its customer and what moved his stages, in ledger order
     * @param night the night that learns of it
     */
    public ReturnedLetter(Action letter, List<Event> history, LocalDate night) {
        this.letter = letter;
        this.history = List.copyOf(history);
        this.night = night;
    }

    private record Standing(Stage stage, @Nullable LocalDate since) {
        static final Standing NOWHERE = new Standing(Stage.NONE, null);
    }

    /** What the ledger learns: the customer's last letter, and the stage of each invoice. */
    public List<Event> events() {
        List<Event> events = new ArrayList<>();
        List<Event> letters =
                history.stream().filter(e -> e.type() == Event.Type.LETTER_SENT).toList();
        if (isLast(letters)) {
            events.add(event(Event.Type.LETTER_RETURNED, before(letters)));
        }
        for (InvoiceNumber invoice : letter.invoices()) {
            List<Event> climbs = history.stream().filter(e -> invoice.equals(e.invoice())).toList();
            Standing before = before(climbs);
            if (isLast(climbs) && before.stage() != climbed(climbs).stage()) {
                events.add(event(Event.Type.STAGE_RETURNED, before).about(invoice));
            }
        }
        return events;
    }

    /** Whether no later letter was about the invoice, so that it was claimed by this one alone. */
    public boolean isLastAbout(InvoiceNumber invoice) {
        return isLast(history.stream().filter(e -> invoice.equals(e.invoice())).toList());
    }

    private boolean isLast(List<Event> events) {
        return !events.isEmpty() && events.get(events.size() - 1).reference().equals(letter.id());
    }

    private Standing before(List<Event> events) {
        return climbed(events.stream().filter(e -> !e.reference().equals(letter.id())).toList());
    }

    /** Where these leave the invoice; a letter sent for another one takes nothing down. */
    private static Standing climbed(List<Event> events) {
        Standing standing = Standing.NOWHERE;
        for (Event event : events) {
            Stage to = Stage.ofCode(event.word());
            standing =
                    switch (event.type()) {
                        case LETTER ->
                                to.compareTo(standing.stage()) > 0
                                        ? new Standing(to, event.on())
                                        : standing;
                        case LETTER_SENT -> new Standing(to, event.on());
                        default -> new Standing(to, event.from());
                    };
        }
        return standing;
    }

    private Event event(Event.Type type, Standing standing) {
        return new Event(
                type,
                night,
                letter.customer(),
                null,
                letter.id(),
                standing.stage().code(),
                standing.since(),
                null,
                "");
    }

    /**
     * What it claimed of an invoice, taken back; what was paid of it stays paid, since whoever pays
     * a fee has heard of it.
     */
    public List<Posting> charges(Receivable receivable) {
        Map<String, Posting> charged = new LinkedHashMap<>();
        for (Posting p : receivable.movements()) {
            if (p.type() == Posting.Type.CHARGE && p.reference().equals(letter.id())) {
                String kind = p.component() + p.rule();
                charged.merge(kind, p, (a, b) -> amount(a, a.amount().plus(b.amount())));
            }
        }
        return charged.values().stream()
                .filter(p -> p.amount().isPositive() && isUnpaid(p, receivable))
                .map(p -> amount(p, Money.zero(p.amount().currency()).minus(p.amount())))
                .toList();
    }

    private static boolean isUnpaid(Posting charge, Receivable receivable) {
        Money open =
                charge.component() == Component.FEE
                        ? receivable.feesOpen()
                        : receivable.interestOpen();
        return open.compareTo(charge.amount()) >= 0;
    }

    private Posting amount(Posting like, Money amount) {
        return new Posting(
                Posting.Type.CHARGE,
                night,
                night,
                like.customer(),
                like.invoice(),
                like.component(),
                amount,
                letter.id(),
                like.rule(),
                like.confidence(),
                "the mail that claimed it came back");
    }
}
