package mahnlauf.core.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import mahnlauf.core.model.InterestLine;
import mahnlauf.core.model.Money;

/**
 * Default interest on a claim that is paid in parts: each payment is credited on costs, the
 * interest up to its day and the principal in the order of the law ({@link Crediting}), and what is
 * left of the principal bears interest from that day on.
 *
 * @param lines all stretches of interest, paid or not
 * @param credited what each payment was credited on, in order of days
 * @param left what is owed on the last day
 */
public record InterestWithPayments(
        List<InterestLine> lines, List<Credited> credited, Crediting.Shares left) {

    public InterestWithPayments {
        lines = List.copyOf(lines);
        credited = List.copyOf(credited);
    }

    /** Money that came in, by its value date. */
    public record Payment(LocalDate on, Money amount) {}

    /** Where one payment went. */
    public record Credited(LocalDate on, Crediting.Shares shares) {}

    /**
     * Reckons until a day.
     *
     * @param owed what is owed when interest begins
     * @param from first day that bears interest; payments before it simply lower the principal
     * @param until first day that bears none; payments after it are left out
     */
    public static InterestWithPayments of(
            Jurisdiction law,
            Crediting.Owed owed,
            LocalDate from,
            LocalDate until,
            List<Payment> payments,
            InterestRate rate,
            BaseRates baseRates)
            throws UnknownBaseRateException {
        List<InterestLine> lines = new ArrayList<>();
        List<Credited> credited = new ArrayList<>();
        Money open = owed.principal();
        Money costsOpen = owed.costs();
        Money interestOpen = owed.interest();
        LocalDate start = from;
        for (Payment payment : inOrder(payments, until)) {
            List<InterestLine> more = stretch(open, start, payment.on(), rate, baseRates);
            lines.addAll(more);
            interestOpen = interestOpen.plus(DefaultInterest.total(more, open.currency()));
            Crediting.Shares shares =
                    Crediting.allocate(
                            law,
                            payment.amount(),
                            new Crediting.Owed(costsOpen, interestOpen, open));
            credited.add(new Credited(payment.on(), shares));
            costsOpen = costsOpen.minus(shares.costs());
            interestOpen = interestOpen.minus(shares.interest());
            open = open.minus(shares.principal());
            start = payment.on().isAfter(start) ? payment.on() : start;
        }
        List<InterestLine> last = stretch(open, start, until, rate, baseRates);
        lines.addAll(last);
        interestOpen = interestOpen.plus(DefaultInterest.total(last, open.currency()));
        Money none = Money.zero(open.currency());
        return new InterestWithPayments(
                lines, credited, new Crediting.Shares(costsOpen, interestOpen, open, none));
    }

    private static List<Payment> inOrder(List<Payment> payments, LocalDate until) {
        return payments.stream()
                .filter(p -> !p.on().isAfter(until))
                .sorted(Comparator.comparing(Payment::on))
                .toList();
    }

    private static List<InterestLine> stretch(
            Money principal,
            LocalDate from,
            LocalDate until,
            InterestRate rate,
            BaseRates baseRates)
            throws UnknownBaseRateException {
        return DefaultInterest.lines(
                List.of(new PrincipalStep(from, principal)), from, until, rate, baseRates);
    }

    /** All interest that accrued, paid or not. */
    public Money interest() {
        return DefaultInterest.total(lines, left.principal().currency());
    }
}
