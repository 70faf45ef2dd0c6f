package mahnlauf.shell;

import java.util.List;
import mahnlauf.core.model.AgencyReport;
import mahnlauf.core.model.AgencyReportSink;
import mahnlauf.core.model.Rejection;

/** Counts the rows of an agency's report, and those that no night could read. */
final class CountedReports implements AgencyReportSink {

    private int reports;
    private int rejected;
    private String first = "";

    @Override
    public void header(List<String> cells) {
        // Only counted.
    }

    @Override
    public void report(long line, AgencyReport report, List<String> cells) {
        reports++;
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

    int rejected() {
        return rejected;
    }

    String reason() {
        String holds = "holds " + reports + (reports == 1 ? " report" : " reports");
        return rejected == 0
                ? holds + " of an agency"
                : holds
                        + " of an agency; refused would be "
                        + rejected
                        + " more, the first: "
                        + first;
    }
}
