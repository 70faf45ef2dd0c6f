package mahnlauf.core.law;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;

/**
 * When one claim becomes time-barred, as far as the books can know it.
 *
 * @param certain the last day on which it can be enforced whatever may be disputed
 * @param latest the last day if each part payment acknowledged the debt (§ 212 I Nr. 1 BGB, § 1497
 *     ABGB, Art. 135 OR), and in CH if it lives ten years (Art. 127 OR), not five (Art. 128). Both
 *     are questions of the single case: a payment must cover this debt knowingly
 */
public record ClaimLimitation(LocalDate certain, LocalDate latest) {

    /**
     * Of a claim that became due on that day.
     *
     * @param acknowledged days of acknowledgements that can be proved, such as a signed agreement
     * @param partPayments value dates of what was paid on it
     */
    public static ClaimLimitation of(
            Jurisdiction jurisdiction,
            LocalDate due,
            Collection<LocalDate> acknowledged,
            Collection<LocalDate> partPayments) {
        List<LocalDate> all = new ArrayList<>(acknowledged);
        all.addAll(partPayments);
        return new ClaimLimitation(
                Limitation.lastDay(jurisdiction, Limitation.Period.SWISS_SHORT, due, acknowledged),
                Limitation.lastDay(jurisdiction, Limitation.Period.REGULAR, due, all));
    }

    /** The debtor may refuse for good (§ 214 BGB): nobody should ask him without a thought. */
    public boolean isBarred(LocalDate night) {
        return night.isAfter(latest);
    }

    /** Only a part payment or the longer period keeps it alive: a person must judge it. */
    public boolean isDoubtful(LocalDate night) {
        return night.isAfter(certain) && !isBarred(night);
    }

    /** It ends within so many days; the last day counts. Not what has ended already. */
    public boolean endsWithin(int days, LocalDate night) {
        return !night.isAfter(certain) && !certain.isAfter(night.plusDays(days));
    }
}
