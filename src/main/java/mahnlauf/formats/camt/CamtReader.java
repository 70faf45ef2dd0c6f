package mahnlauf.formats.camt;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;
import mahnlauf.core.model.RefusedException;
import mahnlauf.core.model.StatementSink;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.xml.XmlCursor;

/**
 * Reads camt.052, .053 and .054 of any version: elements are known by their local names, and the
 * shapes that versions give them are read side by side.
 */
public final class CamtReader {

    private CamtReader() {}

    /** Tells every statement of the file; one that is cut off or broken ends in a refusal. */
    public static void read(Path file, Limits limits, StatementSink sink)
            throws IOException, RefusedException {
        try (XmlCursor xml = XmlCursor.open(file, limits)) {
            int statements = 0;
            do { // a document may stand inside a wrapper with headers of the transport
                Optional<CamtMessage> message = CamtMessage.of(xml.child());
                if (message.isPresent()) {
                    statements += readMessage(message.get(), xml, limits, sink);
                }
            } while (xml.depth() > 0);
            xml.end();
            if (statements == 0) {
                throw new RefusedException(
                        "holds no statement: expected BkToCstmrStmt/Stmt, BkToCstmrAcctRpt/Rpt or"
                                + " BkToCstmrDbtCdtNtfctn/Ntfctn");
            }
        }
    }

    private static int readMessage(
            CamtMessage message, XmlCursor xml, Limits limits, StatementSink sink)
            throws IOException, RefusedException {
        int statements = 0;
        for (String name = xml.child(); !name.isEmpty(); name = xml.child()) {
            if (name.equals(message.report())) {
                new CamtStatement(message.kind(), xml, limits, sink).read();
                statements++;
            } else {
                xml.skip();
            }
        }
        return statements;
    }
}
