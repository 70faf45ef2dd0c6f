package mahnlauf.formats.camt;

import java.io.IOException;
import java.nio.file.Path;
import mahnlauf.core.model.RefusedException;
import mahnlauf.core.model.StatementSink;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.xml.XmlCursor;

/**
 * Reads camt.053 of any version: elements are known by their local names, and the shapes that
 * versions give them are read side by side.
 */
public final class CamtReader {

    private static final String MESSAGE = "BkToCstmrStmt"; // version 01 calls it BkToCstmrStmtV01

    private CamtReader() {}

    /** Tells every statement of the file; one that is cut off or broken ends in a refusal. */
    public static void read(Path file, Limits limits, StatementSink sink)
            throws IOException, RefusedException {
        try (XmlCursor xml = XmlCursor.open(file, limits)) {
            int statements = 0;
            do { // a document may stand inside a wrapper with headers of the transport
                if (xml.child().startsWith(MESSAGE)) {
                    statements += readMessage(xml, limits, sink);
                }
            } while (xml.depth() > 0);
            xml.end();
            if (statements == 0) {
                throw new RefusedException("holds no statement: expected BkToCstmrStmt/Stmt");
            }
        }
    }

    private static int readMessage(XmlCursor xml, Limits limits, StatementSink sink)
            throws IOException, RefusedException {
        int statements = 0;
        for (String name = xml.child(); !name.isEmpty(); name = xml.child()) {
            if (name.equals("Stmt")) {
                new CamtStatement(xml, limits, sink).read();
                statements++;
            } else {
                xml.skip();
            }
        }
        return statements;
    }
}
