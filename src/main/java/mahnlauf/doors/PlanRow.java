package mahnlauf.doors;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mahnlauf.core.model.AgreementOffer.Instalment;
import mahnlauf.core.model.Money;

/**
 * One date of a plan as letters and offers list it.
 *
 * @param number counted from 1
 * @param rest what the plan still asks for after it
 */
record PlanRow(String number, LocalDate due, Money amount, Money rest) {

    /** All dates in order. */
    static List<PlanRow> of(List<Instalment> plan) {
        List<PlanRow> rows = new ArrayList<>(plan.size());
        for (int i = 0; i < plan.size(); i++) {
            Instalment date = plan.get(i);
            Money rest = Money.zero(date.amount().currency());
            for (Instalment later : plan.subList(i + 1, plan.size())) {
                rest = rest.plus(later.amount());
            }
            rows.add(new PlanRow(Integer.toString(i + 1), date.due(), date.amount(), rest));
        }
        return rows;
    }
}
