package mahnlauf.core.einvoice;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the words of the payment terms (BT-20) come to.
 *
 * @param due the day to pay by; null where the words do not say it for sure
 * @param skontos every Skonto that they offer, the highest first
 */
public record PaymentTerms(@Nullable LocalDate due, List<Skonto> skontos) {

    public static final PaymentTerms UNKNOWN = new PaymentTerms(null, List.of());

    public PaymentTerms {
        skontos =
                skontos.stream()
                        .distinct()
                        .sorted(
                                Comparator.comparing(Skonto::percent)
                                        .reversed()
                                        .thenComparing(Skonto::until))
                        .toList();
    }

    /**
     * The books hold one Skonto an invoice: the highest, so that nobody is dunned for taking it.
     */
    public @Nullable Skonto skonto() {
        return skontos.isEmpty() ? null : skontos.get(0);
    }

    /** The same with the due date that the document states on its own. */
    public PaymentTerms dueBy(@Nullable LocalDate stated) {
        return stated == null ? this : new PaymentTerms(stated, skontos);
    }
}
