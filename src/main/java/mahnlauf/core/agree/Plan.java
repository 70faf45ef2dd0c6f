package mahnlauf.core.agree;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mahnlauf.core.age.WorkingDays;
import mahnlauf.core.model.AgreementOffer.Instalment;
import mahnlauf.core.model.Money;

/**
 * Dated amounts. They are kept as they were agreed: a later table of holidays moves none of them.
 */
public final class Plan {

    private Plan() {}

    /**
     * Equal amounts, the cents that do not divide in the last one; monthly from the first day on,
     * each moved off Saturdays, Sundays and holidays (§ 193 BGB).
     *
     * @throws IllegalArgumentException if an instalment would be less than a cent
     */
    public static List<Instalment> monthly(
            Money total, int number, LocalDate first, WorkingDays days) {
        if (number < 1 || total.minor() < number) {
            throw new IllegalArgumentException(
                    total + " cannot be paid in " + number + " instalments");
        }
        Money each = new Money(total.minor() / number, total.currency());
        List<Instalment> plan = new ArrayList<>(number);
        Money left = total;
        for (int i = 0; i < number; i++) {
            Money amount = i == number - 1 ? left : each;
            plan.add(new Instalment(days.next(first.plusMonths(i)), amount));
            left = left.minus(amount);
        }
        return plan;
    }

    /** One amount on one day, moved off holidays. */
    static List<Instalment> once(Money amount, LocalDate day, WorkingDays days) {
        return List.of(new Instalment(days.next(day), amount));
    }

    /** What all dates together ask for. */
    static Money sum(List<Instalment> plan, Money zero) {
        return plan.stream().map(Instalment::amount).reduce(zero, Money::plus);
    }
}
