package mahnlauf.formats.bank;

import java.io.IOException;
import mahnlauf.core.model.RefusedException;
import mahnlauf.core.model.StatementSink;

/**
 * Reads a bank's export by its dialect: once to learn which accounts and currencies it holds, then
 * once for each, so that nothing but a booking is ever held in memory.
 */
final class DialectReader {

    private DialectReader() {}

    /** Tells the rows of each account and currency as one statement. */
    static void read(BankExport export, StatementSink sink) throws IOException, RefusedException {
        Survey survey = new Survey(export.dialect());
        DialectScan.walk(export, survey);
        survey.refuseIfUseless();
        for (StatementSink.Head head : survey.heads()) {
            StatementPass pass = new StatementPass(export, survey, head, sink);
            sink.begin(head);
            try {
                DialectScan.walk(export, pass);
                sink.end(pass.end());
            } catch (ArithmeticException overflow) {
                throw new RefusedException("has amounts that are too large to add up", overflow);
            }
        }
    }
}
