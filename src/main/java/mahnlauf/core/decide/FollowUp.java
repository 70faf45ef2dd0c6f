package mahnlauf.core.decide;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import mahnlauf.core.age.WorkingDays;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.Agreement;
import mahnlauf.core.model.Contact;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.Hold;
import mahnlauf.core.model.HoldReason;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Outcome;
import mahnlauf.core.model.Receivable;
import org.jspecify.annotations.Nullable;

/**
 * What follows from a contact: that it was, what holds because of it, and which holds it ends.
 *
 * <p>CONTRACT.md "Days and stages": {@code until} is the last day of a hold; forgot is five
 * calendar days from the contact; a lost invoice waits five days from the night that sends it.
 */
public final class FollowUp {

    /** The reference of a hold begins so, where a contact set it. */
    static final String SOURCE = "contact:";

    static final int GRACE_DAYS = 5;
    private static final Set<HoldReason> ENDED_BY_REFUSAL =
            Set.of(HoldReason.FORGOT, HoldReason.PROMISE, HoldReason.HARDSHIP);

    private final LocalDate night;
    private final WorkingDays days;
    private final int offerDays;

    /**
     * @param night the night that takes the contact
     * @param offerDays how long an offer of instalments stands
     */
    public FollowUp(LocalDate night, WorkingDays days, int offerDays) {
        this.night = night;
        this.days = days;
        this.offerDays = offerDays;
    }

    /** The events to write, in order: the contact first. */
    public List<Event> of(Contact contact, Debtor debtor) {
        List<Event> events = new ArrayList<>(contacts(contact, debtor));
        hold(contact)
                .ifPresent(
                        hold -> {
                            if (contact.invoices().isEmpty()) {
                                events.add(hold);
                            }
                            contact.invoices().forEach(i -> events.add(hold.about(i)));
                        });
        events.addAll(releases(contact, debtor));
        return events;
    }

    /**
     * A lost invoice is told one by one, since each is sent again; an answer to several offers,
     * those in euros and in francs for instance, offer by offer; everything else once.
     */
    private List<Event> contacts(Contact contact, Debtor debtor) {
        List<InvoiceNumber> invoices = contact.invoices();
        if (contact.outcome() == Outcome.LOST_INVOICE && invoices.isEmpty()) {
            invoices =
                    debtor.receivables().stream()
                            .filter(Receivable::isOpen)
                            .map(Receivable::number)
                            .toList();
        }
        boolean single = contact.outcome() == Outcome.LOST_INVOICE || invoices.size() == 1;
        Event event =
                new Event(
                        Event.Type.CONTACT,
                        contact.date(),
                        contact.customer(),
                        null,
                        reference(contact),
                        contact.outcome().code(),
                        contact.date(),
                        contact.until(),
                        contact.note());
        List<Event> told =
                single && !invoices.isEmpty()
                        ? invoices.stream().map(event::about).toList()
                        : List.of(event);
        return contact.outcome().answersOffer() ? answers(told, contact, debtor) : told;
    }

    private static List<Event> answers(List<Event> told, Contact contact, Debtor debtor) {
        List<Agreement> offers = debtor.standingOffers(contact.date(), contact.invoices());
        return offers.isEmpty()
                ? told
                : offers.stream().map(offer -> told.get(0).under(offer.id())).toList();
    }

    private static String reference(Contact contact) {
        return switch (contact.outcome()) {
            case PROMISE -> amount(contact.amount());
            case HARDSHIP -> contact.instalments() > 0 ? String.valueOf(contact.instalments()) : "";
            case WRONG_CONTACT -> wrongWay(contact.channel()).code();
            case LOST_INVOICE,
                    FORGOT,
                    DISPUTE,
                    REFUSED,
                    UNREACHABLE,
                    OFFER_ACCEPTED,
                    OFFER_DECLINED ->
                    "";
        };
    }

    private static String amount(@Nullable Money amount) {
        return amount == null ? "" : amount.plain() + " " + amount.currency().getCurrencyCode();
    }

    /** The lists that people fill are lists of calls. */
    private static Action.Channel wrongWay(Action.@Nullable Channel channel) {
        return channel == null ? Action.Channel.CALL : channel;
    }

    private Optional<Event> hold(Contact contact) {
        LocalDate day = contact.date();
        LocalDate until = contact.until();
        return switch (contact.outcome()) {
            case FORGOT -> hold(contact, HoldReason.FORGOT, day.plusDays(GRACE_DAYS));
            case LOST_INVOICE -> hold(contact, HoldReason.LOST_INVOICE, night.plusDays(GRACE_DAYS));
            case DISPUTE -> hold(contact, HoldReason.DISPUTE, until);
            case HARDSHIP -> hold(contact, HoldReason.HARDSHIP, night.plusDays(offerDays));
            case PROMISE -> promise(contact);
            case REFUSED, UNREACHABLE, WRONG_CONTACT, OFFER_ACCEPTED, OFFER_DECLINED ->
                    Optional.empty();
        };
    }

    /** What is over already holds nothing any more. */
    private Optional<Event> hold(Contact contact, HoldReason reason, @Nullable LocalDate until) {
        boolean over = until != null && until.isBefore(night);
        return over ? Optional.empty() : Optional.of(event(contact, reason, until));
    }

    /** To the day before it counts as unmet; one that is over is judged, too. */
    private Optional<Event> promise(Contact contact) {
        LocalDate day = contact.until();
        if (day == null) {
            throw new IllegalArgumentException("A promise without a day: " + contact.customer());
        }
        LocalDate last = Promises.unmetFrom(day, days).minusDays(1);
        return Optional.of(event(contact, HoldReason.PROMISE, last));
    }

    private static Event event(Contact contact, HoldReason reason, @Nullable LocalDate until) {
        return new Event(
                Event.Type.HOLD,
                contact.date(),
                contact.customer(),
                null,
                SOURCE + reason.code() + ":" + contact.date(),
                reason.code(),
                contact.date(),
                until,
                contact.note());
    }

    private List<Event> releases(Contact contact, Debtor debtor) {
        Set<HoldReason> ended =
                switch (contact.outcome()) {
                    case REFUSED -> ENDED_BY_REFUSAL;
                    case OFFER_DECLINED -> Set.of(HoldReason.HARDSHIP);
                    default -> Set.of();
                };
        return debtor.holds().stream()
                .filter(hold -> ended.contains(hold.code()) && isMeant(contact, hold))
                .map(hold -> release(contact, hold))
                .toList();
    }

    private static boolean isMeant(Contact contact, Hold hold) {
        InvoiceNumber invoice = hold.invoice();
        return contact.invoices().isEmpty()
                || invoice == null
                || contact.invoices().contains(invoice);
    }

    private Event release(Contact contact, Hold hold) {
        return new Event(
                Event.Type.RELEASE,
                night,
                contact.customer(),
                hold.invoice(),
                hold.id(),
                contact.outcome().code(),
                night,
                null,
                "");
    }
}
