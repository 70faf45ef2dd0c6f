package mahnlauf.shell;

import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.RefusedException;
import mahnlauf.core.model.Table;
import mahnlauf.store.Database;
import mahnlauf.store.FactWriter;
import mahnlauf.store.FileRegister;
import mahnlauf.store.Ledger;
import mahnlauf.store.SqlTables;
import mahnlauf.store.StatementRegister;
import mahnlauf.store.Verification;

/** Nights that take bank files and reconcile, over a ledger that is forgotten. */
final class BankNights implements AutoCloseable {

    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);
    private static final CustomerNumber CUSTOMER = new CustomerNumber("20001");

    private final Home home;
    private final Settings settings;
    private final Ledger ledger;
    private LocalDate date = BankFile.DAY.plusDays(1);

    BankNights(Path root) throws Exception {
        home = new Home(root);
        settings = Settings.load(home, Map.of(), Map.of());
        ledger = Ledger.of(Database.inMemory());
        ledger.record(
                date,
                tx ->
                        tx.facts()
                                .customer(
                                        new Customer(
                                                CUSTOMER,
                                                "Änne Größe",
                                                CustomerKind.CONSUMER,
                                                "aenne@example.org",
                                                "",
                                                "",
                                                "",
                                                "",
                                                "DE",
                                                "de",
                                                "")));
    }

    BankNights owes(String invoice, long cents) throws SQLException {
        Invoice.Terms terms = new Invoice.Terms(null, null, false, false, null, "", "", "");
        Invoice owed =
                new Invoice(
                        new InvoiceNumber(invoice),
                        CUSTOMER,
                        DocumentType.INVOICE,
                        null,
                        BankFile.DAY.minusDays(30),
                        BankFile.DAY.plusDays(60),
                        Money.eur(cents),
                        terms);
        ledger.record(date, tx -> tx.facts().invoice(owed, false));
        return this;
    }

    /** One night over these files in this order; then the next day comes. */
    BankNights night(BankFile... files) throws Exception {
        Night night =
                new Night(
                        home,
                        settings,
                        ledger,
                        date,
                        BaseRateTable.load(home.config().resolve("law.csv")),
                        Clock.fixed(Instant.EPOCH, ZoneOffset.UTC),
                        Progress.onStandardError());
        for (BankFile file : files) {
            take(night, file);
        }
        new ReconcileStage(night).run();
        date = date.plusDays(1);
        return this;
    }

    static void take(Night night, BankFile file) throws SQLException, RefusedException {
        StatementTaking taking =
                night.ledger()
                        .<StatementTaking, RefusedException, RefusedException>inTransaction(
                                night.date(),
                                tx -> {
                                    StatementTaking one =
                                            new StatementTaking(
                                                    night,
                                                    tx,
                                                    new FactWriter.Source(file.name, file.format));
                                    file.tell(one);
                                    one.check();
                                    one.register(FileRegister.add(tx, entry(file, one)));
                                    return one;
                                });
        taking.apply();
    }

    private static FileRegister.Entry entry(BankFile file, StatementTaking taking) {
        return new FileRegister.Entry(
                file.name,
                file.name,
                file.format,
                FileRegister.State.ACCEPTED,
                taking.taken(),
                "",
                String.join("; ", taking.remarks()),
                "");
    }

    /** {@code REF 49.00 booked} of each payment, in ledger order. */
    List<String> payments() throws SQLException {
        return rows("payments", "bank_ref", "amount", "state");
    }

    List<String> review() throws SQLException {
        return rows("review", "bank_ref", "reason");
    }

    List<String> remarks() throws SQLException {
        return rows("files", "reason").stream().filter(reason -> !reason.isEmpty()).toList();
    }

    private List<String> rows(String name, String... columns) throws SQLException {
        Table table = SqlTables.read(ledger, name, EVER);
        return table.rows().stream()
                .map(
                        row ->
                                String.join(
                                        " ",
                                        List.of(columns).stream()
                                                .map(c -> row.get(table.columns().indexOf(c)))
                                                .toList()))
                .toList();
    }

    /** What is open of each invoice. */
    Map<String, String> open() throws SQLException {
        Map<String, String> open = new TreeMap<>();
        for (Receivable r : ledger.books().receivables()) {
            open.put(r.number().value(), r.principalOpen().plain());
        }
        return open;
    }

    /** Sum of the payments that are not ignored, in cents. */
    long sum() throws SQLException {
        return payments().stream()
                .filter(p -> !p.endsWith(" ignored"))
                .mapToLong(p -> Long.parseLong(p.split(" ", -1)[1].replace(".", "")))
                .sum();
    }

    String verified() throws SQLException {
        return Verification.of(ledger).sentence().replaceFirst("\\d+ facts", "n facts");
    }

    Map<String, LocalDate> newestDays() throws SQLException {
        return StatementRegister.newestDays(ledger);
    }

    Ledger ledger() {
        return ledger;
    }

    List<String> explained(String ref) throws Exception {
        return Explanation.of(
                ref, ledger, date, settings, BaseRateTable.load(home.config().resolve("law.csv")));
    }

    @Override
    public void close() throws SQLException {
        ledger.close();
    }
}
