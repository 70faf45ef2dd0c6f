package mahnlauf.core.model;

import java.util.List;

/** Is told what a person wrote on a review list, row by row. */
public interface ReviewSink extends RowSink {

    /**
     * A row whose decision is filled.
     *
     * @param decision as written, without blanks around it
     * @param cells the whole row, to hand it back where the decision can't be carried out
     */
    void decided(long line, String bankRef, String decision, List<String> cells);
}
