package mahnlauf.core.model;

import java.util.List;

/** Is told what an agency's report holds, row by row. */
public interface AgencyReportSink extends RowSink {

    /**
     * A row that was read.
     *
     * @param cells the row as it came, to hand it back where the books do not know the claim
     */
    void report(long line, AgencyReport report, List<String> cells);
}
