package mahnlauf.core.score;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mahnlauf.core.age.Aging;
import mahnlauf.core.age.WorkingDays;
import mahnlauf.core.model.Component;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.reconcile.Rule;

/** How one invoice was paid: what came on which value date, what came back, what is missing. */
final class InvoicePayments {

    private final Receivable receivable;
    private final LocalDate due;
    private final List<Part> parts = new ArrayList<>(1);
    private int returns;

    /** Money on the principal; {@code minor} shrinks as it is returned. */
    private record Part(LocalDate valueDate, long minor, boolean returned) {

        Part plus(Part other) {
            return new Part(valueDate, minor + other.minor, returned || other.returned);
        }
    }

    private InvoicePayments(Receivable receivable, LocalDate due) {
        this.receivable = receivable;
        this.due = due;
    }

    static InvoicePayments of(Receivable receivable, WorkingDays workingDays) {
        LocalDate due = Aging.effectiveDueDate(receivable.invoice().dueDate(), workingDays);
        InvoicePayments payments = new InvoicePayments(receivable, due);
        if (!receivable.movements().isEmpty()) {
            payments.gather();
        }
        return payments;
    }

    /** What was booked and taken back again by hand (the same reference) never came. */
    private void gather() {
        Map<String, Part> byEntry = new LinkedHashMap<>();
        for (Posting p : receivable.movements()) {
            if (p.type() == Posting.Type.ALLOCATION && p.component() == Component.PRINCIPAL) {
                Part part = new Part(p.valueDate(), p.amount().minor(), isReturn(p));
                byEntry.merge(p.reference(), part, Part::plus);
            }
        }
        byEntry.values().stream().filter(part -> part.minor > 0).forEach(parts::add);
        parts.sort(Comparator.comparing(Part::valueDate));
        byEntry.values().stream().filter(part -> part.minor < 0).forEach(this::takeBack);
    }

    private static boolean isReturn(Posting p) {
        return p.amount().isNegative()
                && (p.rule().equals(Rule.RETURNED_END_TO_END_ID.code())
                        || p.rule().equals(Rule.RETURNED_MANDATE.code())
                        || p.rule().equals(Rule.RETURNED_INVOICE_NUMBER.code()));
    }

    /** A return undoes the newest payments before it. */
    private void takeBack(Part back) {
        returns += back.returned ? 1 : 0;
        long left = -back.minor;
        for (int i = parts.size() - 1; i >= 0 && left > 0; i--) {
            Part part = parts.get(i);
            boolean before = !part.valueDate.isAfter(back.valueDate);
            long undone = before ? Math.min(left, part.minor) : 0;
            parts.set(i, new Part(part.valueDate, part.minor - undone, false));
            left -= undone;
        }
        parts.removeIf(part -> part.minor == 0);
    }

    /** The last day to pay in time. */
    LocalDate due() {
        return due;
    }

    /**
     * Whether it says something on that day: an invoice that was paid, or whose last day to pay has
     * passed; not what was credited or cancelled.
     */
    boolean counts(LocalDate day) {
        return receivable.invoice().type() == DocumentType.INVOICE
                && !receivable.isCancelled()
                && (isMissing(day) || (!parts.isEmpty() && !receivable.isOpen()));
    }

    private boolean isMissing(LocalDate day) {
        return receivable.isOpen() && day.isAfter(due);
    }

    boolean isLate(LocalDate day) {
        return isMissing(day) || parts.stream().anyMatch(part -> part.valueDate.isAfter(due));
    }

    /** What came in or should have, in minor units. */
    long weight(LocalDate day) {
        return parts.stream().mapToLong(Part::minor).sum() + missing(day);
    }

    /** Days late times minor units; what came early counts as in time. */
    long lateness(LocalDate day) {
        long sum = missing(day) * Math.max(0, Aging.daysOverdue(due, day));
        for (Part part : parts) {
            sum += part.minor * Math.max(0, Aging.daysOverdue(due, part.valueDate));
        }
        return sum;
    }

    private long missing(LocalDate day) {
        return isMissing(day) ? receivable.principalOpen().minor() : 0;
    }

    int returns() {
        return returns;
    }

    /** Days from the invoice date to the last payment, or to that day where money is missing. */
    int daysToPay(LocalDate day) {
        LocalDate until =
                receivable.isOpen() || parts.isEmpty()
                        ? day
                        : parts.get(parts.size() - 1).valueDate;
        return Math.max(0, Aging.daysOverdue(receivable.invoice().invoiceDate(), until));
    }
}
