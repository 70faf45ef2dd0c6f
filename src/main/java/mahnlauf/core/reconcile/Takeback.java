package mahnlauf.core.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.Component;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;

/**
 * Takes back all that was booked by an entry that brought no money after all: each posting once
 * more, negated, on the same days, so that interest runs as if it had never been.
 */
public final class Takeback {

    private Takeback() {}

    /** What is booked alike and so is taken back by one posting. */
    private record Booked(
            Posting.Type type,
            LocalDate bookedOn,
            LocalDate valueDate,
            CustomerNumber customer,
            InvoiceNumber invoice,
            Component component,
            String reference) {

        static Booked of(Posting p) {
            return new Booked(
                    p.type(),
                    p.bookedOn(),
                    p.valueDate(),
                    p.customer(),
                    p.invoice(),
                    p.component(),
                    p.reference());
        }
    }

    /**
     * The postings that take back what still stands of these entries; none where nothing does.
     *
     * @param reasons why, by the bank_ref of the entry; not applied to the books
     */
    public static List<Posting> of(Books books, Map<String, String> reasons) {
        List<Posting> back = new ArrayList<>();
        for (Receivable receivable : books.receivables()) {
            net(receivable, reasons)
                    .forEach(
                            (booked, sum) -> {
                                if (!sum.amount().isZero()) {
                                    String why = reasons.getOrDefault(booked.reference(), "");
                                    back.add(sum.worth(sum.amount().negated()).by(sum.rule(), why));
                                }
                            });
        }
        return back;
    }

    /**
     * Whether what these entries paid can be taken back: what a return has opened again cannot be
     * opened twice.
     */
    public static boolean isPossible(Books books, Collection<String> references) {
        Map<String, String> reasons = new HashMap<>();
        references.forEach(reference -> reasons.put(reference, ""));
        for (Receivable receivable : books.receivables()) {
            Collection<Posting> back = net(receivable, reasons).values();
            for (Component component : Component.values()) {
                long minor = allocated(back, component);
                if (minor > 0 && allocated(receivable.movements(), component) < minor) {
                    return false;
                }
            }
        }
        return true;
    }

    private static long allocated(Collection<Posting> postings, Component component) {
        return postings.stream()
                .filter(p -> p.type() == Posting.Type.ALLOCATION && p.component() == component)
                .mapToLong(p -> p.amount().minor())
                .sum();
    }

    /**
     * A charge without a rule came with a letter and has an action's name, not an entry's; a trifle
     * that was let go has a name of its own.
     */
    private static Map<Booked, Posting> net(Receivable receivable, Map<String, String> reasons) {
        Map<Booked, Posting> net = new LinkedHashMap<>();
        for (Posting p : receivable.movements()) {
            boolean byEntry =
                    p.type() == Posting.Type.ALLOCATION
                            || p.type() == Posting.Type.WAIVER
                            || (p.type() == Posting.Type.CHARGE && !p.rule().isEmpty());
            if (byEntry && reasons.containsKey(p.reference())) {
                net.merge(
                        Booked.of(p), p, (sum, one) -> sum.worth(sum.amount().plus(one.amount())));
            }
        }
        return net;
    }
}
