package mahnlauf.formats.mt940;

import java.io.IOException;
import mahnlauf.core.model.RefusedException;
import mahnlauf.core.model.StatementSink;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.base.Lines;
import mahnlauf.formats.base.TextFile;

/** Reads MT940: messages one after the other, each page of a statement as one of its own. */
public final class Mt940Reader {

    private Mt940Reader() {}

    /** Tells every statement of the file; one that is cut off or broken ends in a refusal. */
    public static void read(TextFile file, Limits limits, StatementSink sink)
            throws IOException, RefusedException {
        try (Lines lines = new Lines(file.open(), limits.fieldChars())) {
            Mt940Fields fields = new Mt940Fields(lines, limits.fieldChars());
            Mt940Statement statement = new Mt940Statement(sink);
            for (Mt940Field field = fields.next(); field != null; field = fields.next()) {
                boolean nextMessage =
                        field.tag().equals(Mt940Fields.END) || field.tag().equals("20");
                if (nextMessage && statement.isOpen()) {
                    throw statement.cutOff(field.line());
                }
                statement.take(field);
            }
            if (statement.isOpen()) {
                throw statement.cutOff(lines.number());
            }
        }
    }
}
