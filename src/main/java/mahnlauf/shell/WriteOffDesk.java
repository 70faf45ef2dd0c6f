package mahnlauf.shell;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.reconcile.WriteOffs;
import mahnlauf.store.Ledger;

/** Where a person gives a claim up between two nights, or opens it again. */
public final class WriteOffDesk {

    private final Ledger ledger;
    private final Books books;
    private final LocalDate day;

    WriteOffDesk(Ledger ledger, Books books, LocalDate day) {
        this.ledger = ledger;
        this.books = books;
        this.day = day;
    }

    /**
     * Gives up all that is open on the invoice.
     *
     * @param reason kept outside the hashed row: it may name a person
     * @return what was given up, in words
     * @throws WrongSettingException if nothing is open on it
     */
    public String writeOff(InvoiceNumber number, String reason) throws SQLException {
        Receivable receivable = invoice(number);
        List<Posting> postings = WriteOffs.declare(receivable, day);
        if (postings.isEmpty()) {
            throw new WrongSettingException(
                    number
                            + (receivable.isWrittenOff()
                                    ? " is written off already."
                                    : " owes nothing that could be written off."));
        }
        record(Event.Type.WRITE_OFF, receivable, postings, reason);
        return words(postings);
    }

    /**
     * Opens again what is written off; the ladder goes on where it stood.
     *
     * @return what is open again, in words
     * @throws WrongSettingException if nothing of it is written off
     */
    public String reopen(InvoiceNumber number) throws SQLException {
        Receivable receivable = invoice(number);
        List<Posting> postings = WriteOffs.reopen(receivable, day);
        if (postings.isEmpty()) {
            throw new WrongSettingException("Nothing of " + number + " is written off.");
        }
        record(Event.Type.REOPEN, receivable, postings, "");
        return words(postings);
    }

    /** Whether its claim is still with an agency: the next run calls it back. */
    public boolean isAtAgency(InvoiceNumber number) {
        Receivable receivable = books.receivable(number);
        return books.debtor(receivable.invoice().customer()).handovers().stream()
                .anyMatch(h -> h.isAtAgency() && h.invoices().contains(number));
    }

    private void record(
            Event.Type type, Receivable receivable, List<Posting> postings, String reason)
            throws SQLException {
        Event event =
                new Event(
                                type,
                                day,
                                receivable.invoice().customer(),
                                null,
                                WriteOffs.reference(receivable),
                                "",
                                null,
                                null,
                                reason)
                        .about(receivable.number());
        ledger.record(
                day,
                tx -> {
                    tx.facts().event(event);
                    for (Posting posting : postings) {
                        tx.facts().posting(posting);
                        books.apply(posting);
                    }
                });
    }

    private Receivable invoice(InvoiceNumber number) {
        Receivable receivable = books.find(number);
        if (receivable == null || receivable.invoice().type() != DocumentType.INVOICE) {
            throw new WrongSettingException(
                    "There is no invoice '"
                            + number
                            + "'. `mahnlauf list invoices` shows what there is.");
        }
        return receivable;
    }

    private static String words(List<Posting> postings) {
        Map<String, Money> parts = new LinkedHashMap<>();
        postings.forEach(p -> parts.put(p.component().code(), p.amount().abs()));
        return parts.entrySet().stream()
                .map(part -> part.getValue() + " " + part.getKey())
                .collect(Collectors.joining(", "));
    }
}
