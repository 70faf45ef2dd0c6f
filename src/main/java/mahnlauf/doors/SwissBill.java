package mahnlauf.doors;

import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mahnlauf.core.model.Creditor;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.Letter;
import mahnlauf.core.pay.CreditorReference;
import mahnlauf.core.pay.Iban;
import mahnlauf.core.pay.QrReference;
import net.codecrete.qrbill.canvas.PDFCanvas;
import net.codecrete.qrbill.canvas.PDFFontSettings;
import net.codecrete.qrbill.generator.Address;
import net.codecrete.qrbill.generator.Bill;
import net.codecrete.qrbill.generator.BillFormat;
import net.codecrete.qrbill.generator.Language;
import net.codecrete.qrbill.generator.OutputSize;
import net.codecrete.qrbill.generator.Payments;
import net.codecrete.qrbill.generator.QRBill;
import net.codecrete.qrbill.generator.SeparatorType;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.PDPageContentStream;

/**
 * The payment part with receipt of a Swiss QR-bill (SPC 0200), for letters over francs to a Swiss
 * or Liechtenstein account.
 *
 * <p>A QR-IBAN takes payments with a QR reference only; any other account gets a creditor reference
 * (ISO 11649) where one invoice is paid, and the invoice numbers as message in any case.
 */
final class SwissBill {

    /** Fewer digits would tell an incoming payment nothing. */
    private static final int TELLING_DIGITS = 5;

    private static final int LONGEST_QR_NUMBER = 26;
    private static final int LONGEST_CREDITOR_NUMBER = 21;
    private static final Pattern HOUSE =
            Pattern.compile("(.*\\S)\\s+(\\d+\\s?[a-zA-Z]?(?:[-/]\\d+[a-zA-Z]?)?)");

    private final Bill bill;

    private SwissBill(Bill bill) {
        this.bill = bill;
    }

    /** The bill over the letter's total; empty where the law of such bills allows none. */
    static Optional<SwissBill> of(
            Letter letter, Creditor creditor, String message, String language) {
        String iban = Iban.plain(creditor.iban());
        boolean swiss = iban.startsWith("CH") || iban.startsWith("LI");
        boolean francs = letter.total().currency().getCurrencyCode().equals("CHF");
        if (!swiss || !francs || !letter.total().isPositive() || !Iban.isValid(iban)) {
            return Optional.empty();
        }
        Bill bill = new Bill();
        bill.setFormat(format(language));
        bill.setAccount(iban);
        bill.setCreditor(
                address(
                        creditor.name(),
                        creditor.street(),
                        creditor.postcode(),
                        creditor.city(),
                        iban.substring(0, 2)));
        bill.setAmount(letter.total().decimal());
        bill.setCurrency("CHF");
        reference(letter, iban).ifPresent(bill::setReference);
        bill.updateReferenceType();
        bill.setUnstructuredMessage(message);
        bill.setDebtor(address(letter.customer()));
        return sound(bill).map(SwissBill::new);
    }

    /** With the debtor, else without: an empty box may be filled in by hand. */
    private static Optional<Bill> sound(Bill bill) {
        if (QRBill.validate(bill).hasErrors()) {
            bill.setDebtor(null);
        }
        return QRBill.validate(bill).hasErrors() ? Optional.empty() : Optional.of(bill);
    }

    private static BillFormat format(String language) {
        BillFormat format = new BillFormat();
        format.setOutputSize(OutputSize.A4_PORTRAIT_SHEET);
        format.setSeparatorType(SeparatorType.SOLID_LINE_WITH_SCISSORS);
        format.setLanguage(
                switch (language) {
                    case "en" -> Language.EN;
                    case "fr" -> Language.FR;
                    case "it" -> Language.IT;
                    default -> Language.DE;
                });
        return format;
    }

    private static Optional<String> reference(Letter letter, String iban) {
        String digits = digits(letter.lines().get(0).invoice().value());
        if (Iban.isQrIban(iban)) {
            String number = digits.isEmpty() ? digits(letter.customer().number().value()) : digits;
            return number.isEmpty() ? Optional.empty() : Optional.of(QrReference.of(number));
        }
        boolean one = letter.lines().size() == 1;
        boolean tells =
                digits.length() >= TELLING_DIGITS && digits.length() <= LONGEST_CREDITOR_NUMBER;
        return one && tells ? Optional.of(CreditorReference.of(digits)) : Optional.empty();
    }

    /**
     * All digits of a number, at most as many as a reference holds; empty where they say nothing.
     */
    private static String digits(String number) {
        String digits = number.replaceAll("[^0-9]", "");
        return digits.replace("0", "").isEmpty()
                ? ""
                : digits.substring(Math.max(0, digits.length() - LONGEST_QR_NUMBER));
    }

    private static Address address(Customer customer) {
        return address(
                customer.name(),
                customer.street(),
                customer.postcode(),
                customer.city(),
                customer.country());
    }

    /** In fields: since November 2025 the banks take no address in two lines. */
    private static Address address(
            String name, String street, String postcode, String city, String country) {
        Address address = new Address();
        Matcher house = HOUSE.matcher(CleanText.line(street));
        address.setName(CleanText.line(name));
        address.setStreet(house.matches() ? house.group(1) : CleanText.line(street));
        address.setHouseNo(house.matches() ? house.group(2) : null);
        address.setPostalCode(postcode);
        address.setTown(CleanText.line(city));
        address.setCountryCode(country.isEmpty() ? "CH" : country);
        return address;
    }

    /** The QR reference in groups, which a transfer to a QR-IBAN must carry; else empty. */
    Optional<String> qrReference() {
        return Bill.REFERENCE_TYPE_QR_REF.equals(bill.getReferenceType())
                ? Optional.of(Payments.formatQRReferenceNumber(bill.getReference()))
                : Optional.empty();
    }

    /** What its QR code says. */
    String payload() {
        return QRBill.encodeQrCodeText(bill);
    }

    /**
     * Draws it at the foot of the last page. To a screen reader it is ornament: the letter says the
     * same in words.
     */
    void drawOn(PDDocument pdf) throws IOException {
        PDPage page = pdf.getPage(pdf.getNumberOfPages() - 1);
        try (PDPageContentStream content = appended(pdf, page)) {
            content.beginMarkedContent(COSName.ARTIFACT);
        }
        try (PDFCanvas canvas =
                new PDFCanvas(pdf, PDFCanvas.LAST_PAGE, PDFFontSettings.embeddedLiberationSans())) {
            QRBill.draw(bill, canvas);
        }
        try (PDPageContentStream content = appended(pdf, page)) {
            content.endMarkedContent();
        }
    }

    private static PDPageContentStream appended(PDDocument pdf, PDPage page) throws IOException {
        return new PDPageContentStream(
                pdf, page, PDPageContentStream.AppendMode.APPEND, true, false);
    }
}
