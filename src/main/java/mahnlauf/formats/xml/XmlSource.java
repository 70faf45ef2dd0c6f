package mahnlauf.formats.xml;

import com.fasterxml.aalto.stax.InputFactoryImpl;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import javax.xml.stream.XMLInputFactory;
import javax.xml.stream.XMLStreamException;
import javax.xml.stream.XMLStreamReader;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.base.TextFile;

/** An XML file opened for the parser, which knows no document types and no entities of others. */
record XmlSource(Closeable bytes, XMLStreamReader parser) {

    private static final XMLInputFactory FACTORY = factory();

    static XmlSource open(Path file, Limits limits) throws IOException, RefusedException {
        TextFile text = XmlText.of(file);
        int longest = limits.xmlTextChars();
        if (text.charset()
                .equals(StandardCharsets.UTF_8)) { // the parser decodes it itself, and faster
            InputStream bytes = TagGuard.around(text.openBytes(), longest);
            return open(bytes, () -> FACTORY.createXMLStreamReader(bytes, "UTF-8"));
        }
        Reader chars = TagGuard.around(text.open(), longest);
        return open(chars, () -> FACTORY.createXMLStreamReader(chars));
    }

    private static XmlSource open(Closeable source, Parser parser)
            throws IOException, RefusedException {
        try {
            return new XmlSource(source, parser.start());
        } catch (XMLStreamException | RuntimeException broken) {
            source.close();
            String detail = String.valueOf(broken.getMessage()).lines().findFirst().orElse("");
            throw new RefusedException("is no readable XML: " + detail, broken);
        }
    }

    /** Starts to parse, which reads the first bytes. */
    private interface Parser {
        XMLStreamReader start() throws XMLStreamException;
    }

    private static XMLInputFactory factory() {
        XMLInputFactory factory = new InputFactoryImpl();
        factory.setProperty(XMLInputFactory.SUPPORT_DTD, false);
        factory.setProperty(XMLInputFactory.IS_SUPPORTING_EXTERNAL_ENTITIES, false);
        factory.setProperty(XMLInputFactory.IS_COALESCING, false);
        factory.setProperty(XMLInputFactory.IS_NAMESPACE_AWARE, true);
        return factory;
    }
}
