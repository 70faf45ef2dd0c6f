package mahnlauf.shell;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mahnlauf.core.model.NightInsight;
import mahnlauf.core.model.NightReport;
import mahnlauf.core.model.Table;
import mahnlauf.doors.CourtSheet;
import mahnlauf.store.AccountingFiles;
import mahnlauf.store.OpenEntries;
import mahnlauf.store.SqlTables;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeException;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Headers;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the routes call, one method a stage; the night lies on the desk. */
public final class Stages {

    private static final Logger LOG = LoggerFactory.getLogger(Stages.class);

    private final Desk desk;
    private List<Map<String, Object>> payments = List.of();
    private List<Closings.Advised> closings = List.of();
    private Table aging = new Table(List.of(), List.of());
    private boolean delivers;
    private @Nullable NightReport report;

    public Stages(Desk desk) {
        this.desk = desk;
    }

    /** Takes one file of the inbox. */
    public void take(File file) throws IOException, SQLException {
        desk.evening().take.take(file.toPath());
    }

    /** Says what was taken, once the inbox is empty. */
    public void taken() {
        delivers = false;
        List<Night.FileOutcome> files = desk.night().files();
        long refused = files.stream().filter(f -> f.state().equals("rejected")).count();
        Tally tally = new Tally("take", files.size(), files.size() - refused, refused);
        LOG.info("{}", tally.sentence("taken", "refused"));
    }

    /** Books what came in on what is open. */
    public void reconcile() throws SQLException {
        Tally tally = new ReconcileStage(desk.night()).run();
        new AgreementStage(desk.night()).run();
        LOG.info("{}", tally.sentence("booked or no payment", "left to a person or a later night"));
    }

    /** Sorts what is open into buckets. */
    public void age() throws SQLException {
        AgeStage stage = new AgeStage(desk.night());
        desk.night().aged(stage.run(), stage.staleAccounts());
    }

    /** Writes what is right tonight as actions. */
    public void decide() throws IOException, SQLException {
        int added = new DecideStage(desk.night()).run(desk.night().staleAccounts());
        LOG.info("decide: {} new actions", added);
    }

    /** The batches that the bookkeeper gets tonight. */
    public List<AccountingFiles.Entry> batches() throws SQLException {
        return new AccountStage(desk.night()).files();
    }

    /** One of them; null where nothing is in it any more. */
    public byte @Nullable [] batch(
            @ExchangeProperty("batch") AccountingFiles.Entry file,
            @Headers Map<String, Object> headers)
            throws SQLException {
        AccountStage stage = new AccountStage(desk.night());
        headers.put(Exchange.FILE_NAME, String.valueOf(stage.path(file).getFileName()));
        return stage.content(file);
    }

    /** It is in its place, or never will be. */
    public void batchWritten(@ExchangeProperty("batch") AccountingFiles.Entry file)
            throws SQLException {
        new AccountStage(desk.night()).written(file);
    }

    /** The business date, as the statements of the audit take it. */
    public java.sql.Date night() {
        return java.sql.Date.valueOf(desk.night().date());
    }

    /** Says how far the delivery is, from now on. */
    public void delivering() {
        delivers = true;
        desk.night().progress().begin("deliver", "actions");
    }

    /** Tonight's payments by state, as the audit read them. */
    public void payments(@Body List<Map<String, Object>> rows) {
        payments = List.copyOf(rows);
    }

    /** Writes the report over tonight's actions, as the audit read them. */
    public void report(@Body List<Map<String, Object>> actions) throws IOException, SQLException {
        Table review = SqlTables.read(desk.night().ledger(), "review", desk.night().date());
        NightInsight insight = new Insight(desk.night()).gather(closings);
        report = new ReportStage(desk.night()).write(payments, actions, review, insight);
    }

    /** The summary for the owner; null where none is to leave tonight. */
    public @Nullable MimeMessage summary(Exchange exchange) {
        NightReport written = report;
        if (written == null || !delivers) {
            return null;
        }
        exchange.setProperty("action", OwnerNotes.summaryId(written.asOf()));
        return notes().summary(written);
    }

    public void summarySent(@Body MimeMessage mail) throws IOException {
        notes().summarySent(desk.night().date(), mail);
    }

    /** A summary that cannot leave stops no night: the report lies there all the same. */
    public void summaryFailed(@ExchangeException MessagingException failure) {
        desk.night()
                .findings()
                .note(
                        "The summary for report.mail_to could not be sent: "
                                + failure.getClass().getSimpleName());
    }

    private OwnerNotes notes() {
        Night night = desk.night();
        return new OwnerNotes(night.home(), night.settings(), night.clock());
    }

    /** What is recommended for each case at the end of the ladder, the header first. */
    public List<Map<String, String>> recommendations() throws SQLException {
        Night night = desk.night();
        closings = new Closings(night.date(), night.settings(), night.arrears()).of(night.books());
        return CsvRows.of(Closings.table(closings));
    }

    /**
     * What the court asks for of the cases that it is recommended for; null where there are none.
     */
    public @Nullable List<Map<String, String>> courtOrders() {
        List<List<String>> rows = courtRows();
        return rows.isEmpty() ? null : CsvRows.of(table(rows));
    }

    /** The same to print. */
    public byte[] courtSheet() {
        Night night = desk.night();
        return new CourtSheet(
                        night.home().config().resolve("templates"),
                        night.settings().text(Setting.REPORT_LANGUAGE))
                .render(night.date(), courtRows());
    }

    private List<List<String>> courtRows() {
        Night night = desk.night();
        return new CourtOrderList(night.date(), night.settings(), night.arrears()).rows(closings);
    }

    /** The claims that are recommended for sale; null where there are none. */
    public @Nullable List<Map<String, String>> factoring() {
        List<List<String>> rows = new FactoringList(desk.night().settings()).rows(closings);
        return rows.isEmpty() ? null : CsvRows.of(table(rows));
    }

    private static Table table(List<List<String>> rows) {
        return new Table(rows.get(0), rows.subList(1, rows.size()));
    }

    /** The aging list, its header first. */
    public List<Map<String, String>> aging() throws SQLException {
        Night night = desk.night();
        aging =
                new Tables(night.ledger(), night.date(), null, night.settings())
                        .aging(night.books());
        return CsvRows.of(aging);
    }

    /** The same as a spreadsheet, with every open document. */
    public void agingSheet() throws IOException, SQLException {
        new AgingSheet(desk.night()).write(aging);
    }

    /**
     * What a person must decide, with an empty column for it; null where nothing new is to be
     * decided.
     */
    public @Nullable List<Map<String, String>> review(@Headers Map<String, Object> headers)
            throws SQLException {
        Night night = desk.night();
        if (!OpenEntries.hasUnlisted(night.ledger())) {
            return null;
        }
        Table review = SqlTables.read(night.ledger(), "review", LocalDate.of(9999, 12, 31));
        Path file = Outbox.free(night.home().outbox("review"), "review-" + night.date() + ".csv");
        headers.put(Exchange.FILE_NAME, String.valueOf(file.getFileName()));
        return CsvRows.of(review.withEmptyColumn("decision"));
    }

    /** The review list is out: it is written again only once something new is in it. */
    public void reviewListed() throws SQLException {
        desk.night().ledger().record(desk.night().date(), OpenEntries::markListed);
    }
}
