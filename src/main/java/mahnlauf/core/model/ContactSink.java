package mahnlauf.core.model;

import java.util.List;

/** Is told what a list of contacts holds, row by row. */
public interface ContactSink extends RowSink {

    /**
     * A row that was read.
     *
     * @param cells the row as it came, to hand it back where the books do not know what it names
     */
    void contact(long line, ContactRow row, List<String> cells);
}
