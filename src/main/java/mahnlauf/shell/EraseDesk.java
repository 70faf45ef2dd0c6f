package mahnlauf.shell;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mahnlauf.core.decide.Settlement;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.store.ActionQueue;
import mahnlauf.store.Erasure;
import mahnlauf.store.Ledger;

/** Where the personal data of a settled customer is removed (Art. 17 GDPR). */
public final class EraseDesk {

    private final Home home;
    private final Ledger ledger;
    private final Books books;
    private final LocalDate day;
    private final Settings settings;

    EraseDesk(Home home, Ledger ledger, Books books, LocalDate day, Settings settings) {
        this.home = home;
        this.ledger = ledger;
        this.books = books;
        this.day = day;
        this.settings = settings;
    }

    /**
     * Removes the data and the files that hold only him; the ledger is closed after that. Files go
     * first: if it ends in between, the names to find the others by are still there.
     *
     * @param forReal false: only says what would go and stay
     * @return what went and what stays, in words
     * @throws WrongSettingException if he is not settled, or erased already
     */
    public List<String> erase(CustomerNumber number, boolean forReal)
            throws IOException, SQLException {
        Debtor debtor = books.debtor(number);
        Erasure plain = new Erasure(ledger, number, Set.of());
        List<String> names = plain.names();
        Set<String> accounts = Erasable.accountsOf(debtor, books, names);
        Erasure erasure = new Erasure(ledger, number, accounts);
        List<Erasure.Entry> entries = erasure.entries();
        if (debtor.customer().isErased() && entries.stream().noneMatch(Erasure.Entry::alone)) {
            throw new WrongSettingException(
                    "The data of customer " + number + " was erased already.");
        }
        refuseUnsettled(debtor, erasure);
        Erasable he =
                new Erasable(
                        number,
                        Erasable.invoicesOf(debtor),
                        names,
                        accounts,
                        Erasable.documentsOf(debtor, books),
                        entries,
                        Erasable.goneBefore(books));
        Traces traces = Traces.of(home, ledger, Readers.of(home, settings), he);
        LocalDate newest = erasure.newestDay();
        if (forReal) {
            traces.delete();
            ledger.record(day, tx -> erasure.run(tx, entries, traces.fileNumbers()));
            ledger.compact();
        }
        return words(entries, traces, newest);
    }

    private void refuseUnsettled(Debtor debtor, Erasure erasure) throws SQLException {
        Set<InvoiceNumber> invoices = Erasable.invoicesOf(debtor);
        List<String> obstacles = new ArrayList<>(Settlement.obstacles(debtor));
        for (String bankRef : erasure.openPayments(invoices)) {
            obstacles.add("payment " + bankRef + " seems to be his and is not wholly booked");
        }
        for (Action action : ActionQueue.waiting(ledger)) {
            if (action.customer().equals(debtor.number())) {
                obstacles.add("action " + action.id() + " waits; the next run ends it");
            }
        }
        if (!obstacles.isEmpty()) {
            throw new WrongSettingException(
                    "Customer "
                            + debtor.number()
                            + " is not settled, so nothing was erased: "
                            + String.join("; ", obstacles)
                            + ".");
        }
    }

    private List<String> words(List<Erasure.Entry> entries, Traces traces, LocalDate newest) {
        List<String> lines = new ArrayList<>();
        lines.add("Gone: name, address, e-mail, phone, account, notes, what was learned of him.");
        long alone = entries.stream().filter(Erasure.Entry::alone).count();
        lines.add("Gone: who paid and what for, of " + alone + " bank entries.");
        traces.alone().forEach(file -> lines.add("Gone: " + file));
        lines.add(
                "Stays: amounts, days and numbers in the ledger, as the law asks (the tax office"
                        + " may ask longer, § 147 III 5 AO):");
        Retention.sentences(settings.jurisdiction(), newest)
                .forEach(sentence -> lines.add("  " + sentence));
        for (Erasure.Entry entry : entries) {
            if (!entry.alone()) {
                lines.add("Stays: payment " + entry.bankRef() + ", it paid others as well.");
            }
        }
        traces.shared().forEach(f -> lines.add("Stays: " + f + ", it holds others as well."));
        lines.add(
                "Not looked into: PDFs that no invoice names, what is outside this home (mailboxes,"
                        + " backups, the agency). An export that still lists him brings his data back.");
        return lines;
    }
}
