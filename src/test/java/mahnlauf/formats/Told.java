package mahnlauf.formats;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mahnlauf.core.einvoice.ElectronicInvoice;
import mahnlauf.core.model.AgencyReport;
import mahnlauf.core.model.AgencyReportSink;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.ContactRow;
import mahnlauf.core.model.ContactSink;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.CustomerChange;
import mahnlauf.core.model.CustomerField;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.CustomerSink;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.InvoiceSink;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.RefusedException;
import mahnlauf.core.model.Rejection;
import mahnlauf.core.model.ReviewSink;
import mahnlauf.core.model.StatementSink;
import mahnlauf.formats.base.Limits;

/** Keeps all that a reader told. */
public final class Told
        implements StatementSink,
                InvoiceSink,
                CustomerSink,
                ContactSink,
                AgencyReportSink,
                ReviewSink {

    /** Under which name content is written into a folder. */
    public static final String FILE = "whatever.bin";

    public String format = "";
    public final List<Head> heads = new ArrayList<>();
    public final List<End> ends = new ArrayList<>();
    public final List<BankEntry> entries = new ArrayList<>();

    /** What the entries of each statement sum to, in minor units. */
    public final List<Long> sums = new ArrayList<>();

    public final List<Origin> origins = new ArrayList<>();
    public final List<Invoice> invoices = new ArrayList<>();
    public final List<Customer> customers = new ArrayList<>();
    public final List<CustomerChange> changes = new ArrayList<>();
    public final List<ContactRow> contacts = new ArrayList<>();
    public final List<AgencyReport> reports = new ArrayList<>();
    public List<String> header = List.of();
    public boolean knowsCustomers = true;
    public Set<InvoiceNumber> knownInvoices = Set.of();
    public Set<CustomerField> described = Set.of(CustomerField.values());
    public final List<Rejection> rejections = new ArrayList<>();
    public final List<Money> pending = new ArrayList<>();
    public final List<ElectronicInvoice> electronic = new ArrayList<>();
    public final List<String> remarks = new ArrayList<>();

    /** Recognises and reads a file; an archive's members are only unpacked. */
    public static Told of(Path file) throws IOException, RefusedException {
        return of(file, new Recognition(Limits.DEFAULT));
    }

    public static Told of(Path file, Recognition recognition) throws IOException, RefusedException {
        return new Told().read(file, recognition);
    }

    /** The same by a teller that was told what it knows. */
    public Told read(Path file, Recognition recognition) throws IOException, RefusedException {
        Recognised what = recognition.recognise(file);
        format = what.name();
        what.answer(new Reading());
        return this;
    }

    public static Told of(Path folder, byte[] content) throws IOException, RefusedException {
        return of(Files.write(folder.resolve(FILE), content));
    }

    public static Told of(Path folder, String content) throws IOException, RefusedException {
        return of(folder, content.getBytes(StandardCharsets.UTF_8));
    }

    /** Why a file is refused. */
    public static String refusal(Path folder, String content) throws IOException {
        return refusal(folder, content.getBytes(StandardCharsets.UTF_8));
    }

    public static String refusal(Path folder, byte[] content) throws IOException {
        try {
            Told told = of(folder, content);
            throw new AssertionError("Was not refused: " + told.format + " " + told.entries);
        } catch (RefusedException expected) {
            return String.valueOf(expected.getMessage());
        }
    }

    public static byte[] sample(String name) {
        try (InputStream in = Told.class.getResourceAsStream("/formats/" + name)) {
            return in.readAllBytes();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    public BankEntry only() {
        if (entries.size() != 1) {
            throw new AssertionError("Not one entry but " + entries);
        }
        return entries.get(0);
    }

    public Money sum() {
        return entries.stream()
                .map(BankEntry::amount)
                .reduce(Money.zero(heads.get(0).currency()), Money::plus);
    }

    public List<String> reasons() {
        return rejections.stream().map(Rejection::reason).toList();
    }

    /** Reads what can be read; an archive's members are only unpacked. */
    private final class Reading implements Recognised.Cases<String> {

        @Override
        public String statement(Recognised.Statement statement)
                throws IOException, RefusedException {
            statement.read(Told.this);
            return statement.name();
        }

        @Override
        public String invoices(Recognised.Invoices invoices) throws IOException, RefusedException {
            invoices.read(Told.this);
            return invoices.name();
        }

        @Override
        public String customers(Recognised.Customers list) throws IOException, RefusedException {
            list.read(Told.this);
            return list.name();
        }

        @Override
        public String contacts(Recognised.Contacts list) throws IOException, RefusedException {
            list.read(Told.this);
            return list.name();
        }

        @Override
        public String electronicInvoice(Recognised.EInvoice invoice) {
            electronic.add(invoice.invoice());
            return invoice.name();
        }

        @Override
        public String bounce(Recognised.Returned returned) {
            return returned.name();
        }

        @Override
        public String document(Recognised.Document document) {
            return document.name();
        }

        @Override
        public String review(Recognised.Review review) throws IOException, RefusedException {
            review.read(Told.this);
            return review.name();
        }

        @Override
        public String agencyReport(Recognised.AgencyReports list)
                throws IOException, RefusedException {
            list.read(Told.this);
            return list.name();
        }

        @Override
        public String archive(Recognised.Archive archive) {
            return archive.name();
        }
    }

    @Override
    public void begin(Head head) {
        heads.add(head);
        sums.add(0L);
    }

    @Override
    public void entry(BankEntry entry, Origin origin) {
        entries.add(entry);
        origins.add(origin);
        sums.set(sums.size() - 1, sums.get(sums.size() - 1) + entry.amount().minor());
    }

    @Override
    public void pending(Money amount) {
        pending.add(amount);
    }

    @Override
    public void remark(String text) {
        remarks.add(text);
    }

    @Override
    public void end(End end) {
        ends.add(end);
    }

    @Override
    public void header(List<String> cells) {
        header = cells;
    }

    @Override
    public void invoice(long line, Invoice invoice, Customer customer) {
        invoices.add(invoice);
        customers.add(customer);
    }

    @Override
    public void describes(Set<CustomerField> told) {
        described = told;
    }

    @Override
    public boolean knows(CustomerNumber customer) {
        return knowsCustomers;
    }

    @Override
    public boolean knows(InvoiceNumber invoice) {
        return knownInvoices.contains(invoice);
    }

    @Override
    public void customer(long line, CustomerChange change) {
        changes.add(change);
    }

    @Override
    public void contact(long line, ContactRow row, List<String> cells) {
        contacts.add(row);
    }

    @Override
    public void report(long line, AgencyReport report, List<String> cells) {
        reports.add(report);
    }

    @Override
    public void decided(long line, String bankRef, String decision, List<String> cells) {
        remarks.add("line " + line + ", " + bankRef + ": " + decision);
    }

    @Override
    public void rejected(Rejection rejection) {
        rejections.add(rejection);
    }

    @Override
    public void remark(long line, String text) {
        remarks.add("line " + line + ", " + text);
    }
}
