package mahnlauf.formats;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.camt.CamtMessage;
import mahnlauf.formats.camt.CamtReader;
import mahnlauf.formats.einvoice.EInvoiceReader;
import mahnlauf.formats.xml.XmlCursor;

/** Finds out what an XML file is by its first elements, whatever their prefix and version. */
final class XmlRecognition {

    private static final int ENOUGH = 500; // elements; a wrapper's header is shorter

    private XmlRecognition() {}

    static Recognised recognise(Path file, Limits limits) throws IOException, RefusedException {
        try (XmlCursor xml = XmlCursor.open(file, limits)) {
            String root = xml.child();
            String name = root;
            for (int seen = 0; seen < ENOUGH && xml.depth() > 0; seen++) {
                Optional<CamtMessage> message = CamtMessage.of(name);
                if (message.isPresent()) {
                    String format = message.get().format(xml.namespace());
                    return new Recognised.Statement(
                            format, sink -> CamtReader.read(file, limits, sink));
                }
                if (!name.isEmpty() && EInvoiceReader.begins(name, xml.namespace())) {
                    EInvoiceReader.Read read = EInvoiceReader.read(file, limits);
                    return new Recognised.EInvoice(read.format(), read.invoice());
                }
                refuseKnown(name);
                name = xml.child();
            }
            throw new RefusedException(
                    "is XML of no known kind, its outermost element is "
                            + BadValueException.quoted(root)
                            + "; expected camt.053 (Document/BkToCstmrStmt), camt.052, camt.054 or an"
                            + " electronic invoice (UBL, CII)");
        }
    }

    private static void refuseKnown(String name) throws RefusedException {
        String reason =
                switch (name) {
                    case "Invoice", "CreditNote" ->
                            "is an invoice in XML that is no UBL (ebInterface, perhaps); export it"
                                    + " as XRechnung, ZUGFeRD or CSV";
                    case "html", "HTML" ->
                            "is a web page, not the file behind it; download it again";
                    default -> "";
                };
        if (!reason.isEmpty()) {
            throw new RefusedException(reason);
        }
    }
}
