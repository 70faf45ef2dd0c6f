package mahnlauf.core.reconcile;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.OpenEntry;

/**
 * What a payment in review seems to pay: nobody is dunned for that until a person has decided.
 *
 * <p>Only the likeliest proposals count, ties included, and only from a confidence on that more
 * than chance explains.
 */
public final class Undecided {

    /** Percent; a unique amount alone has as much. */
    static final int FROM = 40;

    private static final Pattern SHARE = Pattern.compile("(.+?)=[0-9]+(?:\\.[0-9]+)?(?: |$)");

    private Undecided() {}

    /** The invoices of the likeliest proposals; none where nothing likely is proposed. */
    public static List<InvoiceNumber> invoices(List<OpenEntry.Proposal> proposals) {
        int best = proposals.stream().mapToInt(OpenEntry.Proposal::confidence).max().orElse(0);
        return proposals.stream()
                .filter(p -> p.confidence() >= FROM && p.confidence() == best)
                .flatMap(p -> numbers(p.proposal()).stream())
                .distinct()
                .toList();
    }

    /** The program writes these itself, and a number may have blanks. */
    private static List<InvoiceNumber> numbers(String proposal) {
        List<InvoiceNumber> numbers = new ArrayList<>();
        Matcher share = SHARE.matcher(proposal);
        while (share.find()) {
            numbers.add(new InvoiceNumber(share.group(1)));
        }
        return numbers;
    }
}
