package mahnlauf.core.reconcile;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;

/** What follows in the books from what was booked: write-offs shrink, trifles are let go. */
public final class Aftermath {

    private Aftermath() {}

    /**
     * Books what follows on these invoices and applies it to the books.
     *
     * @param waiverMinor see {@link Waivers#of}
     */
    public static List<Posting> of(
            Books books, Collection<Receivable> touched, long waiverMinor, LocalDate night) {
        List<Posting> all = new ArrayList<>();
        for (Receivable receivable : touched) {
            boolean given = receivable.hasGivenUp(); // spares the work for almost all
            if (given) {
                book(books, WriteOffs.adjust(receivable, night), all);
            }
            if (given || waiverMinor > 0) {
                book(books, Waivers.of(receivable, waiverMinor, night), all);
            }
        }
        return all;
    }

    private static void book(Books books, List<Posting> postings, List<Posting> to) {
        postings.forEach(books::apply);
        to.addAll(postings);
    }
}
