package mahnlauf.core.model;

import java.util.List;

/** Is told what a row-wise export holds, besides its good rows. */
public interface RowSink {

    /** The header cells as they came; rejected rows are handed back under them. */
    void header(List<String> cells);

    /** A row that could not be read; the rows around it count all the same. */
    void rejected(Rejection rejection);

    /**
     * A row was read, but something in it is unusable and was left out (an e-mail address, say).
     */
    void remark(long line, String text);
}
