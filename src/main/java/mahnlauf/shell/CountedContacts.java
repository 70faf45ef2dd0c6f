package mahnlauf.shell;

import java.util.List;
import mahnlauf.core.model.ContactRow;
import mahnlauf.core.model.ContactSink;
import mahnlauf.core.model.Rejection;

/** Counts the rows of a list of contacts, and those that no night could read. */
final class CountedContacts implements ContactSink {

    private int contacts;
    private int rejected;
    private String first = "";

    @Override
    public void header(List<String> cells) {
        // Only counted.
    }

    @Override
    public void contact(long line, ContactRow row, List<String> cells) {
        contacts++;
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
        String holds = "holds " + contacts + (contacts == 1 ? " contact" : " contacts");
        return rejected == 0
                ? holds
                : holds + "; refused would be " + rejected + " more, the first: " + first;
    }
}
