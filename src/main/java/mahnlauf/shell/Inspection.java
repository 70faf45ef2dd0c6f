package mahnlauf.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import mahnlauf.core.einvoice.DocumentCode;
import mahnlauf.core.einvoice.ElectronicInvoice;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.InvoiceSink;
import mahnlauf.core.model.RefusedException;
import mahnlauf.core.model.Rejection;
import mahnlauf.formats.Recognised;
import mahnlauf.formats.Recognition;
import mahnlauf.formats.zip.ArchiveReader;

/** Reads a file with the readers of the night and takes nothing of it. */
public final class Inspection {

    private final Recognition recognition;

    public Inspection(Recognition recognition) {
        this.recognition = recognition;
    }

    /**
     * What the file holds; of an empty one, as banks send it for a day without entries, nothing.
     */
    public Inspected of(Path file) throws IOException {
        return Files.size(file) == 0 ? Inspected.empty(file.toString()) : of(file, file.toString());
    }

    private Inspected of(Path file, String name) throws IOException {
        String format = "";
        try {
            Recognised recognised = recognition.recognise(file);
            format = recognised.name();
            return recognised.answer(new Looking(name));
        } catch (RefusedException e) {
            return Inspected.refused(name, format, String.valueOf(e.getMessage()));
        }
    }

    /** How each kind of file is looked into. */
    private final class Looking implements Recognised.Cases<Inspected> {

        private final String name;

        Looking(String name) {
            this.name = name;
        }

        @Override
        public Inspected statement(Recognised.Statement statement)
                throws IOException, RefusedException {
            return Inspection.statement(name, statement);
        }

        @Override
        public Inspected invoices(Recognised.Invoices invoices)
                throws IOException, RefusedException {
            return Inspection.invoices(name, invoices);
        }

        @Override
        public Inspected customers(Recognised.Customers customers)
                throws IOException, RefusedException {
            return Inspection.customers(name, customers);
        }

        @Override
        public Inspected electronicInvoice(Recognised.EInvoice invoice) {
            return Inspection.electronicInvoice(name, invoice);
        }

        @Override
        public Inspected document(Recognised.Document document) {
            String what =
                    "a document without invoice data; letters enclose it where a row names it";
            return new Inspected(
                    name, document.name(), Inspected.State.OK, what, 0, List.of(), List.of());
        }

        @Override
        public Inspected bounce(Recognised.Returned returned) {
            String what = "a mail server's report about a mail; a night sees to it";
            return new Inspected(
                    name, returned.name(), Inspected.State.OK, what, 0, List.of(), List.of());
        }

        @Override
        public Inspected review(Recognised.Review review) {
            String what = "a review list; a night carries its decisions out";
            return new Inspected(
                    name, review.name(), Inspected.State.OK, what, 0, List.of(), List.of());
        }

        @Override
        public Inspected contacts(Recognised.Contacts contacts)
                throws IOException, RefusedException {
            return Inspection.contacts(name, contacts);
        }

        @Override
        public Inspected agencyReport(Recognised.AgencyReports reports)
                throws IOException, RefusedException {
            return Inspection.agencyReport(name, reports);
        }

        @Override
        public Inspected archive(Recognised.Archive archive) throws IOException, RefusedException {
            return Inspection.this.archive(name, archive);
        }
    }

    private static Inspected statement(String name, Recognised.Statement statement)
            throws IOException, RefusedException {
        StatementSums sums = new StatementSums();
        statement.read(sums);
        String reason = String.join("; ", sums.remarks());
        if (sums.statements().isEmpty()) {
            reason = StatementTaking.EMPTY;
        }
        for (Inspected.Statement told : sums.statements()) {
            if (!told.doubt().isEmpty()) {
                reason = "the statement of account " + told.account() + " " + told.doubt();
            } else if (!told.balancesOk()) {
                reason = "the balances of account " + told.account() + " do not tie";
            }
        }
        return new Inspected(
                name,
                statement.name(),
                Inspected.State.OK,
                reason,
                0,
                sums.statements(),
                List.of());
    }

    private static Inspected electronicInvoice(String name, Recognised.EInvoice recognised) {
        ElectronicInvoice invoice = recognised.invoice();
        String reason = DocumentCode.whyNoClaim(invoice.code());
        boolean claims = invoice.owed().isPositive();
        if (reason.isEmpty() && claims && invoice.terms().due() == null) {
            reason = NoDueDate.reason(invoice);
        }
        return new Inspected(
                name,
                recognised.name(),
                Inspected.State.OK,
                reason,
                0,
                List.of(),
                List.of(Inspected.Document.of(invoice)));
    }

    private static Inspected invoices(String name, Recognised.Invoices invoices)
            throws IOException, RefusedException {
        Rows rows = new Rows();
        invoices.read(rows);
        return new Inspected(
                name,
                invoices.name(),
                Inspected.State.OK,
                rows.reason(),
                rows.rejected,
                List.of(),
                rows.documents);
    }

    private static Inspected customers(String name, Recognised.Customers customers)
            throws IOException, RefusedException {
        CountedRows rows = new CountedRows("customer");
        customers.read(rows);
        return rows.inspected(name, customers.name());
    }

    private static Inspected contacts(String name, Recognised.Contacts contacts)
            throws IOException, RefusedException {
        CountedRows rows = new CountedRows("contact");
        contacts.read(rows);
        return rows.inspected(name, contacts.name());
    }

    private static Inspected agencyReport(String name, Recognised.AgencyReports reports)
            throws IOException, RefusedException {
        CountedRows rows = new CountedRows("agency report");
        reports.read(rows);
        return rows.inspected(name, reports.name());
    }

    private Inspected archive(String name, Recognised.Archive archive)
            throws IOException, RefusedException {
        Path folder = Files.createTempDirectory("mahnlauf-inspect");
        try {
            List<Inspected> members = new ArrayList<>();
            for (ArchiveReader.Member member : archive.unpackInto(folder)) {
                members.add(of(member.file(), member.name()));
            }
            return Inspected.ofMembers(name, archive.name(), members);
        } finally {
            delete(folder);
        }
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }

    /** The documents of an invoice export, and what a night would hand back. */
    private static final class Rows implements InvoiceSink {

        private final List<Inspected.Document> documents = new ArrayList<>();
        private int rejected;
        private String first = "";

        @Override
        public void header(List<String> cells) {
            // What is shown are documents; the header is for rows that are handed back.
        }

        @Override
        public void invoice(long line, Invoice invoice, Customer customer) {
            documents.add(Inspected.Document.of(invoice, customer.name()));
        }

        @Override
        public void rejected(Rejection rejection) {
            first = rejected == 0 ? rejection.reason() : first;
            rejected++;
        }

        @Override
        public void remark(long line, String text) {
            // A night says what it left out of a row; the document is the same.
        }

        String reason() {
            return switch (rejected) {
                case 0 -> "";
                case 1 -> "1 row would be refused: " + first;
                default -> rejected + " rows would be refused; the first: " + first;
            };
        }
    }
}
