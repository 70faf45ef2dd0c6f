package mahnlauf.core.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import org.jspecify.annotations.Nullable;

/**
 * What came of talking to one customer, and what of it is still to be done; folded from his events
 * in ledger order.
 *
 * <p>Mutable while facts are applied, in one thread.
 */
public final class ContactLog {

    /** The word of a release where the promised money did not come. */
    public static final String BROKEN = "broken";

    /** Of somebody with whom nobody has spoken; never applied to. */
    static final ContactLog NONE = new ContactLog();

    private final List<Event> contacts = new ArrayList<>(2);
    private final Map<InvoiceNumber, Event> lost = new LinkedHashMap<>();
    private final Set<Action.Channel> wrong = EnumSet.noneOf(Action.Channel.class);
    private @Nullable Event hardship;
    private @Nullable Event answered;
    private @Nullable LocalDate lastListed;
    private final Set<LocalDate> tries = new HashSet<>(2);
    private final Set<LocalDate> brokenPromises = new TreeSet<>();
    private int untold;
    private boolean unchecked;
    private boolean refused;

    /** Whether an event changes what the log says. */
    static boolean counts(Event event) {
        return switch (event.type()) {
            case CONTACT,
                    INVOICE_RESENT,
                    CONTACT_CHECK,
                    CONTACT_CORRECTED,
                    MAIL_FAILED,
                    AGREEMENT_OFFER,
                    OFFER_RETURNED,
                    CALL ->
                    true;
            case RELEASE -> event.word().equals(BROKEN);
            default -> false;
        };
    }

    void apply(Event event) {
        switch (event.type()) {
            case CONTACT -> contact(event);
            case INVOICE_RESENT -> resent(event.invoice());
            case AGREEMENT_OFFER -> {
                answered = hardship;
                hardship = null;
            }
            case OFFER_RETURNED -> hardship = hardship == null ? answered : hardship;
            case CALL -> {
                lastListed = event.on();
                untold += isUnanswered() ? 1 : 0;
            }
            case CONTACT_CHECK -> {
                unchecked = false;
                startAnew();
            }
            case MAIL_FAILED -> wrong.add(Action.Channel.MAIL);
            case RELEASE -> brokenPromises.add(event.on());
            case CONTACT_CORRECTED -> wrong.remove(Action.Channel.ofCode(event.word()));
            default -> throw new IllegalArgumentException("No contact: " + event.type());
        }
    }

    private void resent(@Nullable InvoiceNumber invoice) {
        if (invoice != null) {
            lost.remove(invoice);
        }
    }

    private void contact(Event contact) {
        contacts.add(contact);
        Outcome outcome = Outcome.of(contact);
        if (outcome.isConversation()) {
            reached();
        }
        switch (outcome) {
            case LOST_INVOICE -> {
                InvoiceNumber invoice = contact.invoice();
                if (invoice != null) {
                    lost.put(invoice, contact);
                }
            }
            case HARDSHIP -> hardship = contact;
            case REFUSED -> refused = true;
            case UNREACHABLE -> {
                // One call may be told invoice by invoice.
                if (tries.add(contact.on())) {
                    untold = Math.max(0, untold - 1);
                }
            }
            case WRONG_CONTACT -> {
                startAnew();
                unchecked = true;
                wrong.add(Action.Channel.ofCode(contact.reference()));
            }
            case OFFER_ACCEPTED, OFFER_DECLINED -> hardship = null;
            case FORGOT, DISPUTE, PROMISE -> {
                // Their holds say what follows.
            }
        }
    }

    /** Whoever was spoken to can be called again; what way was wrong stays wrong. */
    private void reached() {
        startAnew();
        refused = false;
    }

    private void startAnew() {
        tries.clear();
        untold = 0;
    }

    /** Every contact, oldest first; word = outcome. */
    public List<Event> contacts() {
        return Collections.unmodifiableList(contacts);
    }

    /** The invoices that he has not got and that were not sent again since, by when he said so. */
    public Map<InvoiceNumber, Event> lostInvoices() {
        return Collections.unmodifiableMap(lost);
    }

    /** That he cannot pay at once, as long as nothing was offered since; null: nothing to do. */
    public @Nullable Event hardship() {
        return hardship;
    }

    /** On how many days in a row nobody answered. */
    public int tries() {
        return tries.size();
    }

    /** The same, with the lists since of which nobody has said what came of them. */
    public int triesAndLists() {
        return tries.size() + untold;
    }

    /** Whether he was called, or put on a call list, on that day or later. */
    public boolean isTriedSince(LocalDate day) {
        LocalDate listed = lastListed;
        boolean isListed = listed != null && !listed.isBefore(day);
        return isListed || tries.stream().anyMatch(on -> !on.isBefore(day));
    }

    /** Nobody answered, and nobody was spoken to or written to since. */
    public boolean isUnanswered() {
        return !tries.isEmpty();
    }

    /** A number or address was wrong, and nobody has asked him for the right one since. */
    public boolean isUnchecked() {
        return unchecked;
    }

    /** He has said for good that he does not pay: nobody calls. */
    public boolean hasRefused() {
        return refused;
    }

    /** Whether the way to him by this channel is known to be wrong. */
    public boolean isWrong(Action.Channel channel) {
        return wrong.contains(channel);
    }

    /** The ways that are known to be wrong. */
    public Set<Action.Channel> wrongWays() {
        return Collections.unmodifiableSet(wrong);
    }

    /** The nights that found a promise broken. */
    public Set<LocalDate> brokenPromises() {
        return Collections.unmodifiableSet(brokenPromises);
    }
}
