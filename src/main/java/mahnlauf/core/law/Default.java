package mahnlauf.core.law;

import java.time.LocalDate;
import java.time.Period;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import mahnlauf.core.age.WorkingDays;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.Invoice;

/**
 * That a debtor is in default (German: Verzug), since when and why. Only then may fees and interest
 * be claimed.
 *
 * @param from first day of default
 * @param interestFrom first day that bears interest
 */
public record Default(LocalDate from, LocalDate interestFrom, DefaultRule rule) {

    private static final Comparator<Default> EARLIEST_FIRST =
            Comparator.comparing(Default::from)
                    .thenComparing(Default::interestFrom)
                    .thenComparing(Default::rule);

    /** The last day on which a payment would have kept default away. */
    public LocalDate lastTimely() {
        return from.minusDays(1);
    }

    /**
     * What is known of one claim.
     *
     * @param dueAgreed the due date was agreed in the contract, not only printed on the invoice
     * @param consumerNotice the invoice told the consumer of the 30-day rule
     * @param invoiceReceived the day on which the invoice counts as received
     * @param remindersReceived the days on which delivered reminders count as received
     */
    public record Facts(
            Jurisdiction jurisdiction,
            CustomerKind kind,
            LocalDate dueDate,
            boolean dueAgreed,
            boolean consumerNotice,
            LocalDate invoiceReceived,
            List<LocalDate> remindersReceived) {

        public Facts {
            remindersReceived = List.copyOf(remindersReceived);
        }

        /** The same claim, its due date agreed in the contract (§ 286 II Nr. 1 BGB). */
        Facts withDueDateAgreed() {
            return new Facts(
                    jurisdiction,
                    kind,
                    dueDate,
                    true,
                    consumerNotice,
                    invoiceReceived,
                    remindersReceived);
        }

        /** Of an invoice that counts as received so many days after its date (an assumption). */
        public static Facts of(
                Jurisdiction jurisdiction,
                CustomerKind kind,
                Invoice invoice,
                int receiptDays,
                List<LocalDate> remindersReceived) {
            return new Facts(
                    jurisdiction,
                    kind,
                    invoice.dueDate(),
                    invoice.terms().dueAgreed(),
                    invoice.terms().consumerNotice(),
                    invoice.invoiceDate().plusDays(receiptDays),
                    remindersReceived);
        }
    }

    /** The earliest default that these facts prove; empty where none of them puts in default. */
    public static Optional<Default> earliest(Facts facts, WorkingDays workingDays) {
        List<Default> proven = new ArrayList<>(3);
        if (facts.dueAgreed()) {
            proven.add(ofAgreedDate(facts.dueDate(), workingDays));
        }
        if (thirtyDaysSuffice(facts)) {
            proven.add(ofThirtyDays(facts.invoiceReceived(), facts.dueDate(), workingDays));
        }
        LocalDate lastDayToPay = workingDays.next(facts.dueDate());
        facts.remindersReceived().stream()
                .filter(received -> received.isAfter(lastDayToPay)) // sooner it only informs
                .min(Comparator.naturalOrder())
                .map(Default::ofReminder)
                .ifPresent(proven::add);
        return earliestOf(proven);
    }

    /** Of several ways into default the first one counts. */
    public static Optional<Default> earliestOf(Collection<Default> proven) {
        return proven.stream().min(EARLIEST_FIRST);
    }

    /** § 286 II Nr. 1 with § 193 BGB: the agreed date, moved off a holiday, has passed. */
    public static Default ofAgreedDate(LocalDate dueDate, WorkingDays workingDays) {
        LocalDate dayAfter = workingDays.next(dueDate).plusDays(1);
        return new Default(dayAfter, dayAfter, DefaultRule.AGREED_DATE);
    }

    /**
     * § 286 II Nr. 2 with §§ 187 I, 188, 193 BGB: the agreed period after an event, whose day is
     * not counted, has passed; its last day is moved off a holiday.
     */
    public static Default ofAgreedPeriod(LocalDate event, Period period, WorkingDays workingDays) {
        LocalDate dayAfter = workingDays.next(lastDay(event, period)).plusDays(1);
        return new Default(dayAfter, dayAfter, DefaultRule.AGREED_PERIOD);
    }

    /**
     * The last day of a period, not yet moved: days are counted from the day after the event (§ 187
     * I BGB), months end on the day of the same number, or on the last one of a shorter month (§
     * 188 II, III BGB; § 902 ABGB; Art. 77 OR).
     */
    public static LocalDate lastDay(LocalDate event, Period period) {
        return event.plus(period);
    }

    /**
     * § 286 III with §§ 187 I, 193 BGB: thirty days after due date and receipt, both days not
     * counted, the last one moved off a holiday. The due date is moved before counting, as it suits
     * the debtor.
     */
    public static Default ofThirtyDays(
            LocalDate received, LocalDate dueDate, WorkingDays workingDays) {
        LocalDate due = workingDays.next(dueDate);
        LocalDate start = received.isAfter(due) ? received : due;
        LocalDate dayAfter = workingDays.next(start.plusDays(30)).plusDays(1);
        return new Default(dayAfter, dayAfter, DefaultRule.THIRTY_DAYS);
    }

    /** § 286 I with § 187 I BGB: in default on the day of receipt, interest from the day after. */
    public static Default ofReminder(LocalDate received) {
        return new Default(received, received.plusDays(1), DefaultRule.REMINDER);
    }

    private static boolean thirtyDaysSuffice(Facts facts) {
        return facts.jurisdiction() == Jurisdiction.DE
                && (facts.kind() == CustomerKind.BUSINESS || facts.consumerNotice());
    }
}
