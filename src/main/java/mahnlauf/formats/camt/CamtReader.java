package mahnlauf.formats.camt;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.RefusedException;
import mahnlauf.core.model.StatementSink;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.xml.XmlCursor;

/**
 * Reads camt.052, .053 and .054 of any version: elements are known by their local names, and the
 * shapes that versions give them are read side by side.
 */
public final class CamtReader {

    private final XmlCursor xml;
    private final Limits limits;
    private final CamtPages pages;
    private final CamtReversals reversals;

    private CamtReader(XmlCursor xml, Limits limits, StatementSink sink, CamtReversals reversals) {
        this.xml = xml;
        this.limits = limits;
        this.pages = new CamtPages(sink, reversals);
        this.reversals = reversals;
    }

    /**
     * Tells every statement of the file, none where the bank sent an empty message; one that is cut
     * off or broken ends in a refusal.
     */
    public static void read(Path file, Limits limits, StatementSink sink)
            throws IOException, RefusedException {
        read(
                file,
                limits,
                sink,
                new CamtReversals(found -> read(file, limits, new Nobody(), found)));
    }

    private static void read(Path file, Limits limits, StatementSink sink, CamtReversals reversals)
            throws IOException, RefusedException {
        try (XmlCursor xml = XmlCursor.open(file, limits)) {
            new CamtReader(xml, limits, sink, reversals).readFile();
        }
    }

    private void readFile() throws IOException, RefusedException {
        do { // a document may stand inside a wrapper with headers of the transport
            Optional<CamtMessage> message = CamtMessage.of(xml.child());
            if (message.isPresent()) {
                readMessage(message.get());
            }
        } while (xml.depth() > 0);
        xml.end();
        pages.close();
    }

    private void readMessage(CamtMessage message) throws IOException, RefusedException {
        CamtPage page = CamtPage.WHOLE;
        for (String name = xml.child(); !name.isEmpty(); name = xml.child()) {
            if (name.equals("GrpHdr")) {
                page = readHeader();
            } else if (name.equals(message.report())) {
                new CamtStatement(message.kind(), page, xml, limits, pages, reversals).read();
            } else {
                xml.skip();
            }
        }
    }

    private CamtPage readHeader() throws IOException, RefusedException {
        CamtPage page = CamtPage.WHOLE;
        for (String name = xml.child(); !name.isEmpty(); name = xml.child()) {
            if (name.equals("MsgPgntn")) {
                page = CamtPage.read(xml);
            } else {
                xml.skip();
            }
        }
        return page;
    }

    /** Is told what is only added up. */
    private static final class Nobody implements StatementSink {

        @Override
        public void begin(Head head) {}

        @Override
        public void entry(BankEntry entry, Origin origin) {}

        @Override
        public void end(End end) {}
    }
}
