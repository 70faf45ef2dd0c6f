package mahnlauf.shell;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mahnlauf.core.decide.Policy;
import mahnlauf.core.decide.Step;
import mahnlauf.core.decide.StopNotice;
import mahnlauf.core.model.NightReport;

/** Why final notices of tonight announce no stop of the service, for the report. */
final class StopNotes {

    /** Nobody reads more numbers; their letters name the others. */
    private static final int CUSTOMERS_SHOWN = 20;

    private final Map<String, List<String>> customers = new TreeMap<>();

    /** Notes a letter that would announce the stop if the law let it. */
    void note(Step letter, Policy policy) {
        if (!StopNotice.isIn(letter)) {
            for (String obstacle : StopNotice.obstacles(letter, policy)) {
                String law = policy.serviceStop().branch().statute();
                String why = law.isEmpty() || obstacle.contains(law) ? "" : " (" + law + ")";
                customers
                        .computeIfAbsent(obstacle + why, o -> new ArrayList<>())
                        .add(letter.debtor().number().value());
            }
        }
    }

    /** One row for each reason. */
    List<NightReport.Attention> rows() {
        List<NightReport.Attention> rows = new ArrayList<>();
        customers.forEach(
                (reason, numbers) -> {
                    rows.add(
                            new NightReport.Attention(
                                    "service_stop",
                                    FirstFew.of(numbers, CUSTOMERS_SHOWN).inSigns(),
                                    "no stop was announced: " + reason,
                                    "mahnlauf policy show " + numbers.get(0)));
                });
        return rows;
    }
}
