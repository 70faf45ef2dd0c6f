package mahnlauf.core.decide;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import mahnlauf.core.age.WorkingDays;
import mahnlauf.core.model.Component;
import mahnlauf.core.model.ContactLog;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.Hold;
import mahnlauf.core.model.HoldReason;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Outcome;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;
import org.jspecify.annotations.Nullable;

/**
 * What became of promises to pay.
 *
 * <p>A promise is unmet from the third working day after its day on, or as soon as bank data that
 * reaches past its day has been taken (CONTRACT.md). The booking date counts: money that the bank
 * booked by that day keeps it.
 */
public final class Promises {

    private static final int WORKING_DAYS = 3;

    /** The word of a release whose promise was kept by its day. */
    public static final String KEPT = "kept";

    /** The money came, but after the promised day. */
    public static final String LATE = "late";

    public static final String BROKEN = ContactLog.BROKEN;

    private Promises() {}

    /** The first night on which a promise of that day counts as unmet by time alone. */
    static LocalDate unmetFrom(LocalDate promised, WorkingDays days) {
        return days.plus(promised, WORKING_DAYS);
    }

    /**
     * The releases of all promises that are decided tonight.
     *
     * @param bankDataUntil the day to which every watched account is known; null where none is
     */
    public static List<Event> settled(
            Debtor debtor, LocalDate night, @Nullable LocalDate bankDataUntil, WorkingDays days) {
        List<Event> releases = new ArrayList<>();
        for (Hold hold : debtor.holds()) {
            if (hold.code() == HoldReason.PROMISE) {
                Promise promise = new Promise(debtor, hold, said(debtor, hold));
                promise.outcome(night, bankDataUntil, days)
                        .ifPresent(word -> releases.add(release(debtor, hold, night, word)));
            }
        }
        return releases;
    }

    /** The contact in which it was said; null where a person set the hold without one. */
    private static @Nullable Event said(Debtor debtor, Hold hold) {
        Event found = null;
        for (Event contact : debtor.contacts().contacts()) {
            InvoiceNumber about = contact.invoice();
            boolean meant = about == null || about.equals(hold.invoice());
            if (Outcome.of(contact) == Outcome.PROMISE
                    && contact.on().equals(hold.from())
                    && meant) {
                found = contact;
            }
        }
        return found;
    }

    private static Event release(Debtor debtor, Hold hold, LocalDate night, String word) {
        return new Event(
                Event.Type.RELEASE,
                night,
                debtor.number(),
                hold.invoice(),
                hold.id(),
                word,
                night,
                null,
                "");
    }

    private record Promise(Debtor debtor, Hold hold, @Nullable Event said) {

        /** Kept, late or broken; empty as long as it stands. */
        Optional<String> outcome(
                LocalDate night, @Nullable LocalDate bankDataUntil, WorkingDays days) {
            Event contact = said;
            LocalDate day = contact == null ? null : contact.until();
            if (contact == null || day == null) {
                return Optional.empty();
            }
            if (about(day).stream().noneMatch(Receivable::isOpen)) {
                return Optional.of(isPaidBy(day) ? KEPT : LATE);
            }
            boolean past = bankDataUntil != null && bankDataUntil.isAfter(day);
            if (!past && night.isBefore(unmetFrom(day, days))) {
                return Optional.empty();
            }
            return Optional.of(isAmountMet(contact, day) ? KEPT : BROKEN);
        }

        /** The invoice that it holds; else all that he had by then and that is due by its day. */
        private List<Receivable> about(LocalDate day) {
            InvoiceNumber invoice = hold.invoice();
            return debtor.receivables().stream()
                    .filter(r -> r.invoice().type() == DocumentType.INVOICE)
                    .filter(
                            r ->
                                    invoice == null
                                            ? !r.invoice().dueDate().isAfter(day)
                                                    && !r.invoice()
                                                            .invoiceDate()
                                                            .isAfter(hold.from())
                                            : r.number().equals(invoice))
                    .toList();
        }

        private boolean isPaidBy(LocalDate day) {
            return about(day).stream()
                    .flatMap(r -> r.movements().stream())
                    .filter(p -> p.type() == Posting.Type.ALLOCATION)
                    .noneMatch(p -> p.bookedOn().isAfter(day));
        }

        /** A part was promised, and came between the contact and its day. */
        private boolean isAmountMet(Event contact, LocalDate day) {
            List<String> amount = List.of(contact.reference().split(" ", -1));
            if (amount.size() < 2) {
                return false;
            }
            Currency currency = Currency.getInstance(amount.get(1));
            Money promised = Money.of(new BigDecimal(amount.get(0)), currency);
            Money came =
                    scope(contact, day).stream()
                            .flatMap(r -> r.movements().stream())
                            .filter(p -> isMoney(p, currency))
                            .filter(p -> !p.bookedOn().isBefore(contact.on()))
                            .filter(p -> !p.bookedOn().isAfter(day))
                            .map(Posting::amount)
                            .reduce(Money.zero(currency), Money::plus);
            return came.compareTo(promised) >= 0;
        }

        /** A sum that was promised over several invoices counts over all of them. */
        private List<Receivable> scope(Event contact, LocalDate day) {
            return contact.invoice() == null ? debtor.receivables() : about(day);
        }

        private static boolean isMoney(Posting posting, Currency currency) {
            return posting.type() == Posting.Type.ALLOCATION
                    && posting.component() != Component.DISCOUNT
                    && posting.component() != Component.TOLERANCE
                    && posting.amount().currency().equals(currency);
        }
    }
}
