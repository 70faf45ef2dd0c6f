package mahnlauf.shell;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mahnlauf.core.law.Arrears;
import mahnlauf.core.law.BaseRates;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.reconcile.Mandates;
import mahnlauf.store.DirectDebits;
import mahnlauf.store.Ledger;

/** Says in words why a payment was booked so, or why an invoice stands where it stands. */
public final class Explanation {

    private Explanation() {}

    /** The lines that explain an invoice number or bank_ref; none where neither is known. */
    public static List<String> of(
            String id, Ledger ledger, LocalDate day, Settings settings, BaseRates rates)
            throws SQLException {
        if (id.isBlank()) {
            return List.of();
        }
        Arrears arrears = new Arrears(settings.arrearsTerms(), settings.workingDays(), rates);
        Books books = ledger.books();
        ledger.addCredits(books);
        List<String> lines = new ArrayList<>();
        Receivable receivable = books.find(new InvoiceNumber(id));
        if (receivable != null) {
            lines.addAll(InvoiceLife.of(receivable, ledger));
            lines.addAll(
                    new InvoiceStanding(ledger, day, settings, arrears)
                            .lines(receivable, books.debtor(receivable.invoice().customer())));
            debit(receivable, books, ledger, day).ifPresent(lines::add);
        }
        lines.addAll(new EntryExplanation(ledger, books, settings, arrears).lines(id));
        return lines;
    }

    /** That nothing can be collected from the customer by direct debit; empty where it can. */
    private static Optional<String> debit(
            Receivable receivable, Books books, Ledger ledger, LocalDate day) throws SQLException {
        if (!receivable.isOpen()) {
            return Optional.empty();
        }
        Mandates.Unusable fault =
                Mandates.unusable(books, DirectDebits.about(ledger, Mandates.codes(), day), day)
                        .get(receivable.invoice().customer());
        return fault == null
                ? Optional.empty()
                : Optional.of(
                        "Do not collect it by direct debit before there is a new mandate: unusable "
                                + fault.inWords()
                                + " (return "
                                + fault.bankRef()
                                + ").");
    }
}
