package mahnlauf.formats;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.bank.BankExport;
import mahnlauf.formats.bank.BankRecognition;
import mahnlauf.formats.bank.CsvDialects;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.base.TextFile;
import mahnlauf.formats.csv.AgencyReportList;
import mahnlauf.formats.csv.ContactList;
import mahnlauf.formats.csv.CsvExport;
import mahnlauf.formats.csv.CsvRecognition;
import mahnlauf.formats.csv.InvoiceFormats;
import mahnlauf.formats.csv.ReviewList;
import mahnlauf.formats.datev.DatevFile;
import mahnlauf.formats.einvoice.EInvoiceReader;
import mahnlauf.formats.mail.DeliveryReport;
import mahnlauf.formats.mt940.Mt940Reader;
import mahnlauf.formats.mt940.Mt940Recognition;
import mahnlauf.formats.pdf.PdfReader;
import mahnlauf.formats.zip.ArchiveReader;

/** Finds out what a file is, by its content alone: names lie. */
public final class Recognition {

    private static final int HEAD = 1 << 16;
    private static final String KNOWN =
            "bank statements (camt.052, .053, .054, MT940, MT942, CSV of the usual banks),"
                    + " invoices, customers, contacts and agency reports as CSV with a header,"
                    + " electronic invoices"
                    + " (XRechnung, ZUGFeRD), DATEV (Buchungsstapel, Debitoren/Kreditoren), PDFs,"
                    + " reports of mail servers about mails that came back,"
                    + " and zips of these";

    private final Limits limits;
    private final CsvDialects banks;
    private final InvoiceFormats invoices;

    /** Reads within these limits, by the shipped formats alone. */
    public Recognition(Limits limits) {
        this(limits, CsvDialects.shipped(), InvoiceFormats.STANDARD);
    }

    /** Reads within these limits the exports of these banks, and invoices as the operator says. */
    public Recognition(Limits limits, CsvDialects banks, InvoiceFormats invoices) {
        this.limits = limits;
        this.banks = banks;
        this.invoices = invoices;
    }

    /** What the file is; what cannot be taken is refused with a reason. */
    public Recognised recognise(Path file) throws IOException, RefusedException {
        long size = Files.size(file);
        if (size > limits.fileBytes()) {
            throw new RefusedException(
                    "is "
                            + size
                            + " bytes large; files up to "
                            + limits.fileBytes()
                            + " bytes are taken (limits.file_mb)");
        }
        byte[] head = TextFile.head(file, HEAD);
        Signature.refuseForeign(head);
        if (Signature.isZip(head)) {
            return new Recognised.Archive(
                    "zip", folder -> ArchiveReader.unpack(file, folder, limits));
        }
        if (Signature.isPdf(head)) {
            return pdf(file);
        }
        if (DeliveryReport.isOne(head)) {
            return new Recognised.Returned("mail-report", DeliveryReport.read(file));
        }
        return Signature.isXml(head) ? XmlRecognition.recognise(file, limits) : text(file, head);
    }

    /** Whether a file begins as a list of customers does; what it is, only reading it tells. */
    public static boolean looksLikeCustomers(Path file) throws IOException {
        byte[] head = TextFile.head(file, HEAD);
        String start = new String(head, StandardCharsets.ISO_8859_1);
        return DatevFile.isOne(start)
                ? DatevFile.looksLikeCustomers(start)
                : !Signature.isXml(head) && CsvRecognition.looksLikeCustomers(firstLine(start));
    }

    /** Whether a file begins as a list of contacts does. */
    public static boolean looksLikeContacts(Path file) throws IOException {
        String start = new String(TextFile.head(file, HEAD), StandardCharsets.ISO_8859_1);
        return CsvRecognition.looksLikeContacts(firstLine(start));
    }

    /** Whether a file begins as an agency's report does. */
    public static boolean looksLikeAgencyReport(Path file) throws IOException {
        String start = new String(TextFile.head(file, HEAD), StandardCharsets.ISO_8859_1);
        return CsvRecognition.looksLikeAgencyReport(firstLine(start));
    }

    private Recognised pdf(Path file) throws IOException, RefusedException {
        Optional<EInvoiceReader.Read> read = PdfReader.invoiceIn(file, limits);
        return read.isEmpty()
                ? new Recognised.Document("pdf")
                : new Recognised.EInvoice("pdf-" + read.get().format(), read.get().invoice());
    }

    private Recognised text(Path file, byte[] head) throws IOException, RefusedException {
        TextFile text = TextFile.of(file);
        String start = new String(head, text.charset());
        if (start.isBlank() || start.equals("\ufeff")) {
            throw new RefusedException("is empty; expected one of: " + KNOWN);
        }
        if (start.indexOf('\0') >= 0) {
            throw new RefusedException("is no text; expected one of: " + KNOWN);
        }
        String swift = Mt940Recognition.format(start);
        if (!swift.isEmpty()) {
            return new Recognised.Statement(swift, sink -> Mt940Reader.read(text, limits, sink));
        }
        Optional<ReviewList> review = ReviewList.of(text, limits);
        if (review.isPresent()) {
            return new Recognised.Review("csv-review", review.get()::read);
        }
        Optional<ContactList> contacts = ContactList.of(text, limits);
        if (contacts.isPresent()) {
            return new Recognised.Contacts("csv-contacts", contacts.get()::read);
        }
        Optional<AgencyReportList> reports = AgencyReportList.of(text, limits);
        if (reports.isPresent()) {
            return new Recognised.AgencyReports("csv-agency", reports.get()::read);
        }
        Optional<BankExport> bank = BankRecognition.recognise(text, banks, limits);
        if (bank.isPresent()) {
            return new Recognised.Statement(bank.get().name(), bank.get()::read);
        }
        if (DatevFile.isOne(start)) {
            return datev(DatevFile.of(text, limits));
        }
        Optional<CsvExport> export = CsvRecognition.recognise(text, limits, invoices);
        if (export.isEmpty()) {
            Optional<BankExport> unknown = BankRecognition.recogniseUnknown(text, limits);
            if (unknown.isPresent()) {
                return new Recognised.Statement(unknown.get().name(), unknown.get()::read);
            }
            CsvRecognition.refuseUnknownBank(text, limits);
            throw new RefusedException(
                    "is of no known format, it begins with "
                            + BadValueException.quoted(firstLine(start))
                            + "; expected one of: "
                            + KNOWN);
        }
        return export.get().fold(CSV);
    }

    private Recognised datev(DatevFile file) {
        return file.holdsCustomers()
                ? new Recognised.Customers(file.name(), file::readCustomers)
                : new Recognised.Invoices(
                        file.name(), sink -> file.readInvoices(invoices.defaultTermsDays(), sink));
    }

    private static final CsvExport.Cases<Recognised> CSV =
            new CsvExport.Cases<>() {
                @Override
                public Recognised invoices(CsvExport.OfInvoices export) {
                    return new Recognised.Invoices(export.name(), export::read);
                }

                @Override
                public Recognised customers(CsvExport.OfCustomers export) {
                    return new Recognised.Customers(export.name(), export::read);
                }
            };

    private static String firstLine(String start) {
        return start.strip().lines().findFirst().orElse("");
    }
}
