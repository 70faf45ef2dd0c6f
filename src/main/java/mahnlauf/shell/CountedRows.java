package mahnlauf.shell;

import java.util.List;
import mahnlauf.core.model.AgencyReport;
import mahnlauf.core.model.AgencyReportSink;
import mahnlauf.core.model.ContactRow;
import mahnlauf.core.model.ContactSink;
import mahnlauf.core.model.CustomerChange;
import mahnlauf.core.model.CustomerSink;
import mahnlauf.core.model.Rejection;

/** Counts the rows of a list, and those that a night would hand back. */
final class CountedRows implements CustomerSink, ContactSink, AgencyReportSink {

    private final String word;
    private int rows;
    private int rejected;
    private String first = "";

    /**
     * @param word what one row is
     */
    CountedRows(String word) {
        this.word = word;
    }

    @Override
    public void header(List<String> cells) {
        // Only counted.
    }

    @Override
    public void customer(long line, CustomerChange change) {
        rows++;
    }

    @Override
    public void contact(long line, ContactRow row, List<String> cells) {
        rows++;
    }

    @Override
    public void report(long line, AgencyReport report, List<String> cells) {
        rows++;
    }

    @Override
    public void rejected(Rejection rejection) {
        first = rejected == 0 ? rejection.reason() : first;
        rejected++;
    }

    @Override
    public void remark(long line, String text) {
        // A night says what it made of a row.
    }

    /** What {@code inspect} says of a file of this format. */
    Inspected inspected(String file, String format) {
        return new Inspected(
                file, format, Inspected.State.OK, reason(), rejected, List.of(), List.of());
    }

    private String reason() {
        String holds = "holds " + rows + " " + word + (rows == 1 ? "" : "s");
        return rejected == 0
                ? holds
                : holds + "; refused would be " + rejected + " more, the first: " + first;
    }
}
