package mahnlauf.core.model;

/** Is told what a list of customers holds, row by row. */
public interface CustomerSink extends RowSink {

    /** A row that was read. */
    void customer(long line, CustomerChange change);
}
