package mahnlauf.formats.camt;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.Clean;
import mahnlauf.formats.xml.XmlCursor;

/** What the payer wrote ({@code RmtInf}): free text, and references in fields of their own. */
final class CamtRemittance {

    private static final int FULL_LINE = 140;
    private static final String REJECT = "?REJECT?"; // how often a Swiss slip failed to be scanned

    private String text = "";
    private boolean lineWasFull;
    private int chars;
    private final List<String> references = new ArrayList<>(0);

    /** Reads a {@code RmtInf}. */
    void read(XmlCursor xml, int limit) throws IOException, RefusedException {
        for (String name = xml.child(); !name.isEmpty(); name = xml.child()) {
            switch (name) {
                case "Ustrd" -> append(xml.rawText());
                case "Strd" -> readStructured(xml, limit);
                default -> xml.skip();
            }
            refuseBeyond(limit, xml);
        }
    }

    private void refuseBeyond(int limit, XmlCursor xml) throws RefusedException {
        if (chars > limit) {
            throw xml.refusal(
                    "a remittance text is longer than "
                            + limit
                            + " characters (limits.field_chars)");
        }
    }

    /** How much text it holds. */
    int chars() {
        return chars;
    }

    /** All of it as one line; a reference that the text has already is not repeated. */
    String joined() {
        String line = Clean.line(text);
        for (String reference : references) {
            if (!line.contains(reference)) {
                line = line.isEmpty() ? reference : line + " " + reference;
            }
        }
        return line;
    }

    /** A full line was cut where it was full, perhaps in a word: nothing is put between. */
    private void append(String line) {
        chars += line.length() + 1;
        text = text.isEmpty() ? line : lineWasFull ? text + line : text + " " + line;
        lineWasFull = line.length() == FULL_LINE;
    }

    private void readStructured(XmlCursor xml, int limit) throws IOException, RefusedException {
        int outside = xml.depth() - 1;
        while (xml.depth() > outside) {
            switch (xml.child()) {
                case "Ref", "Nb", "AddtlRmtInf", "CdtrRef", "RfrdDocNb" -> addReference(xml.text());
                case "CdtrRefInf", "RfrdDocInf", "" -> {} // walked through
                default -> xml.skip();
            }
            refuseBeyond(limit, xml);
        }
    }

    private void addReference(String reference) {
        if (!reference.isEmpty() && !reference.startsWith(REJECT)) {
            references.add(reference);
            chars += reference.length() + 1;
        }
    }
}
