package mahnlauf.shell;

import java.util.List;
import mahnlauf.core.model.CustomerChange;
import mahnlauf.core.model.CustomerSink;
import mahnlauf.core.model.Rejection;

/** Counts the rows of a list of customers, and what a night would hand back of them. */
final class CountedCustomers implements CustomerSink {

    private int customers;
    private int rejected;
    private String first = "";

    @Override
    public void header(List<String> cells) {
        // Only counted.
    }

    @Override
    public void customer(long line, CustomerChange change) {
        customers++;
    }

    @Override
    public void rejected(Rejection rejection) {
        first = rejected == 0 ? rejection.reason() : first;
        rejected++;
    }

    @Override
    public void remark(long line, String text) {
        // A night says what it left out of a row.
    }

    int rejected() {
        return rejected;
    }

    String reason() {
        String holds = "holds " + customers + (customers == 1 ? " customer" : " customers");
        return rejected == 0
                ? holds
                : holds + "; refused would be " + rejected + " more, the first: " + first;
    }
}
