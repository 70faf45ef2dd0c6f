package mahnlauf.formats.xml;

import com.fasterxml.aalto.UncheckedStreamException;
import java.io.Closeable;
import java.io.IOException;
import java.nio.charset.CharacterCodingException;
import java.nio.file.Path;
import java.util.Arrays;
import javax.xml.stream.Location;
import javax.xml.stream.XMLStreamConstants;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.Clean;
import mahnlauf.formats.base.Limits;

/**
 * Walks through XML by local names, element by element, and refuses what is hostile: a document
 * type definition (and with it every entity), endless depth, texts, tags and vocabularies.
 *
 * <p>{@code for (String name = xml.child(); !name.isEmpty(); name = xml.child())} visits the
 * children of the element that was entered last; each visit ends with {@link #text}, {@link #skip}
 * or such a loop over the child's own children.
 */
public final class XmlCursor implements AutoCloseable {

    private static final int MOST_ATTRIBUTES = 40;

    private final Closeable source;
    private final XMLStreamReader xml;
    private final Limits limits;
    private final String[] path;
    private final XmlNames names = new XmlNames();
    private final StringBuilder joined = new StringBuilder();
    private int depth;

    private XmlCursor(XmlSource source, Limits limits) {
        this.source = source.bytes();
        this.xml = source.parser();
        this.limits = limits;
        this.path = new String[limits.xmlDepth()];
    }

    public static XmlCursor open(Path file, Limits limits) throws IOException, RefusedException {
        return new XmlCursor(XmlSource.open(file, limits), limits);
    }

    /**
     * Enters the next child and tells its local name; empty when there is none, which leaves the
     * element.
     */
    public String child() throws IOException, RefusedException {
        while (true) {
            switch (next()) {
                case XMLStreamConstants.START_ELEMENT -> {
                    return path[depth - 1];
                }
                case XMLStreamConstants.END_ELEMENT, XMLStreamConstants.END_DOCUMENT -> {
                    return "";
                }
                default -> {} // texts between elements, comments
            }
        }
    }

    /** The text of the element entered last, as it stands; leaves the element. */
    public String rawText() throws IOException, RefusedException {
        int outside = depth - 1;
        String text = "";
        joined.setLength(0);
        while (true) {
            int event = next();
            if (event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA) {
                if (text.isEmpty()) {
                    text = piece();
                } else {
                    joinPiece(text);
                }
            } else if (event == XMLStreamConstants.END_ELEMENT && depth == outside) {
                return joined.length() == 0 ? text : joined.toString();
            }
        }
    }

    /** The text as one line without blanks at its ends. */
    public String text() throws IOException, RefusedException {
        return Clean.line(rawText());
    }

    /**
     * The first text in the element entered last, however deep: versions of ISO 20022 differ in how
     * they wrap a code. Leaves the element.
     */
    public String deepText() throws IOException, RefusedException {
        int outside = depth - 1;
        String found = "";
        while (depth > outside) {
            int event = next();
            boolean text =
                    event == XMLStreamConstants.CHARACTERS || event == XMLStreamConstants.CDATA;
            if (text && found.isEmpty()) {
                found = Clean.line(piece());
            }
        }
        return found;
    }

    /** Leaves the element entered last, whatever it holds. */
    public void skip() throws IOException, RefusedException {
        int outside = depth - 1;
        while (depth > outside) {
            next();
        }
    }

    /** Goes to the end of the file once the outermost element was left: nothing may follow it. */
    public void end() throws IOException, RefusedException {
        int event = next();
        while (event != XMLStreamConstants.END_DOCUMENT) {
            event = next(); // comments and blanks
        }
    }

    /** The attribute of the element entered last; empty where it has none of this name. */
    public String attribute(String name) {
        for (int i = 0; i < xml.getAttributeCount(); i++) {
            if (xml.getAttributeLocalName(i).equals(name)) {
                return xml.getAttributeValue(i);
            }
        }
        return "";
    }

    public String namespace() {
        String uri = xml.getNamespaceURI();
        return uri == null ? "" : uri;
    }

    public int depth() {
        return depth;
    }

    /** A refusal that says where: line, column, element. */
    public RefusedException refusal(String what) {
        return new RefusedException(place() + ": " + what);
    }

    @Override
    public void close() throws IOException {
        try {
            xml.close();
        } catch (XMLStreamException ignored) {
            throw new IOException("XML could not be closed", ignored);
        } finally {
            source.close();
        }
    }

    private int next() throws IOException, RefusedException {
        int event = nextEvent();
        switch (event) {
            case XMLStreamConstants.START_ELEMENT -> enter();
            case XMLStreamConstants.END_ELEMENT -> depth--;
            case XMLStreamConstants.DTD ->
                    throw refusal(
                            "XML with a DOCTYPE is not taken; no bank and no invoice program sends any");
            case XMLStreamConstants.ENTITY_REFERENCE ->
                    throw refusal("an entity reference is not taken; no bank sends any");
            default -> {} // nothing to keep count of
        }
        return event;
    }

    private int nextEvent() throws IOException, RefusedException {
        try {
            return xml.next();
        } catch (XMLStreamException broken) {
            throw refusalOf(broken);
        } catch (UncheckedStreamException broken) {
            throw refusalOf(broken.getCause() instanceof XMLStreamException x ? x : broken);
        } catch (RuntimeException broken) {
            throw refusalOf(broken); // a fault of the parser must not end the night
        }
    }

    private String piece() throws IOException, RefusedException {
        try {
            return checked(xml.getText());
        } catch (RuntimeException broken) {
            throw refusalOf(broken.getCause() instanceof XMLStreamException x ? x : broken);
        }
    }

    private String checked(String piece) throws RefusedException {
        if (piece.length() > limits.xmlTextChars()) {
            throw refusal(
                    "a text is longer than "
                            + limits.xmlTextChars()
                            + " characters (limits.xml_text_chars)");
        }
        return piece;
    }

    private void joinPiece(String first) throws IOException, RefusedException {
        if (joined.length() == 0) {
            joined.append(first);
        }
        joined.append(piece());
        if (joined.length() > limits.xmlTextChars()) {
            throw refusal(
                    "a text is longer than "
                            + limits.xmlTextChars()
                            + " characters (limits.xml_text_chars)");
        }
    }

    private void enter() throws RefusedException {
        if (depth == path.length) {
            throw refusal(
                    "elements stand more than "
                            + path.length
                            + " deep inside each other (limits.xml_depth)");
        }
        String name = xml.getLocalName();
        path[depth++] = name;
        see(name);
        int attributes = xml.getAttributeCount();
        if (attributes > MOST_ATTRIBUTES) {
            throw refusal("an element has " + attributes + " attributes");
        }
        for (int i = 0; i < attributes; i++) {
            see(xml.getAttributeLocalName(i));
        }
    }

    private void see(String name) throws RefusedException {
        if (!names.admit(name)) {
            throw refusal("more than " + XmlNames.MOST + " different names; this is no statement");
        }
    }

    private RefusedException refusalOf(Exception broken) throws IOException {
        if (broken.getCause() instanceof CharacterCodingException) {
            return refusal("the bytes are no text in the character set that the file declares");
        }
        if (broken.getCause() instanceof TagGuard.TagTooLongException tooLong) {
            return refusal(String.valueOf(tooLong.getMessage()));
        }
        if (broken.getCause() instanceof IOException unreadable) {
            throw unreadable;
        }
        String detail = String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
        String end = detail.contains("nd-of-input") ? "the file ends here, it was cut off" : detail;
        return new RefusedException(place() + ": is no well-formed XML: " + end, broken);
    }

    /** Where the cursor is: line, column, element. */
    public String place() {
        Location at = xml.getLocation();
        StringBuilder place = new StringBuilder("line ").append(at.getLineNumber());
        place.append(", column ").append(at.getColumnNumber());
        if (depth > 0) {
            place.append(", in ").append(String.join("/", Arrays.asList(path).subList(0, depth)));
        }
        return place.toString();
    }
}
