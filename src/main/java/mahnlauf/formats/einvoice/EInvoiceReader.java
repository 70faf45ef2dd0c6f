package mahnlauf.formats.einvoice;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import mahnlauf.core.einvoice.ElectronicInvoice;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/**
 * Reads an electronic invoice in one pass, by local names; lines and attachments are passed over.
 */
public final class EInvoiceReader {

    private static final int ENOUGH = 500; // elements before the invoice; an envelope is shorter
    private static final List<String> NOTES =
            List.of("currencyID", "schemeID", "unitCode", "format");

    private final XmlCursor xml;
    private final Syntax syntax;
    private final Facts facts = new Facts();

    private EInvoiceReader(XmlCursor xml, Syntax syntax) {
        this.xml = xml;
        this.syntax = syntax;
    }

    /**
     * An e-invoice and how it is written.
     *
     * @param format {@code xrechnung-ubl}, {@code ubl}, {@code xrechnung-cii}, {@code cii} or
     *     {@code zugferd-1.0}
     */
    public record Read(String format, ElectronicInvoice invoice) {}

    /** Whether an element of this name and namespace begins an e-invoice. */
    public static boolean begins(String root, String namespace) {
        return Syntax.of(root, namespace) != null;
    }

    /** Whether the file begins as an e-invoice does; what it says may be wrong all the same. */
    public static boolean isOne(Path file, Limits limits) throws IOException {
        try (XmlCursor xml = XmlCursor.open(file, limits)) {
            return root(xml) != null;
        } catch (RefusedException noXml) {
            return false;
        }
    }

    /** The one e-invoice of the file; an envelope around it does not matter. */
    public static Read read(Path file, Limits limits) throws IOException, RefusedException {
        try (XmlCursor xml = XmlCursor.open(file, limits)) {
            String root = root(xml);
            Syntax syntax = root == null ? null : Syntax.of(root, xml.namespace());
            if (root == null || syntax == null) {
                throw new RefusedException("holds no electronic invoice");
            }
            return new EInvoiceReader(xml, syntax).document(root);
        }
    }

    /** Enters the invoice's own root, in an envelope or not; null where there is none. */
    private static @Nullable String root(XmlCursor xml) throws IOException, RefusedException {
        String name = xml.child();
        for (int seen = 0; seen < ENOUGH && xml.depth() > 0; seen++) {
            if (!name.isEmpty() && begins(name, xml.namespace())) {
                return name;
            }
            name = xml.child();
        }
        return null;
    }

    private Read document(String root) throws IOException, RefusedException {
        walk("");
        while (xml.depth() > 0) {
            String sibling = xml.child();
            if (!sibling.isEmpty() && begins(sibling, xml.namespace())) {
                throw xml.refusal("a second invoice begins here; a file may hold one");
            }
        }
        xml.end();
        String profile = facts.text("profile").toLowerCase(Locale.ROOT);
        String format = (profile.contains("xrechnung") ? "xrechnung-" : "") + syntax.name();
        boolean creditNote = root.equals("CreditNote");
        return new Read(format, new InvoiceFacts(facts, syntax, creditNote).invoice());
    }

    private void walk(String above) throws IOException, RefusedException {
        for (String name = xml.child(); !name.isEmpty(); name = xml.child()) {
            String today = syntax.today(name);
            String path = above.isEmpty() ? today : above + "/" + today;
            String meaning = syntax.meaning(path);
            if (meaning != null) {
                facts.add(meaning, fact());
            } else if (syntax.leadsOn(path)) {
                walk(path);
            } else {
                xml.skip();
            }
        }
    }

    private Fact fact() throws IOException, RefusedException {
        String place = xml.place();
        String note = note();
        return new Fact(xml.rawText().strip(), note, place);
    }

    private String note() {
        for (String name : NOTES) {
            String note = xml.attribute(name).strip();
            if (!note.isEmpty()) {
                return note;
            }
        }
        return "";
    }
}
