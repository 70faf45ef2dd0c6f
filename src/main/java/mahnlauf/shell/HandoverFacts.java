package mahnlauf.shell;

import java.nio.file.Path;
import java.sql.SQLException;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Receivable;
import mahnlauf.store.ClaimFacts;
import mahnlauf.store.Transaction;

/** What the ledger learns once a package has reached its agency. */
final class HandoverFacts {

    private static final String LEAVING = "knows the ledger up to entry ";
    private static final Pattern KNOWS = Pattern.compile(LEAVING + "(\\d{1,18})$");

    private final Night night;
    private final Delivery delivery;

    HandoverFacts(Night night, Delivery delivery) {
        this.night = night;
        this.delivery = delivery;
    }

    /** What is said of a package while it is leaving: how much of the ledger it knows. */
    static String leaving(long newestEntry) {
        return LEAVING + newestEntry;
    }

    /** The same after a try that came to nothing. */
    static String leaving(String why, Action action) {
        return why + "; " + LEAVING + knows(action);
    }

    private static long knows(Action action) {
        Matcher words = KNOWS.matcher(action.note());
        if (!words.find()) {
            throw new IllegalStateException(
                    "Nothing says what the package of " + action.id() + " knows");
        }
        return Long.parseLong(words.group(1));
    }

    /**
     * Writes the facts: the claim is with the agency, which knows what its package says.
     *
     * @param action as it left
     * @param note what is said of it from now on
     */
    void write(Transaction tx, Action action, String note) throws SQLException {
        long knows = knows(action);
        Path file = night.home().root().resolve(action.target());
        Event event =
                delivery.event(Event.Type.HANDOVER, action, PackageName.agency(file))
                        .under(ActionNames.claim(action.id()));
        for (InvoiceNumber invoice : action.invoices()) {
            delivery.delivered(tx, action.became(action.state(), note), event.about(invoice));
            Receivable receivable = night.books().receivable(invoice);
            delivery.write(
                    tx.facts(),
                    ClaimPaymentDoor.told(
                            night.date(),
                            event.reference(),
                            receivable,
                            ClaimFacts.cameInBy(
                                    night.ledger(),
                                    invoice,
                                    knows,
                                    receivable.gross().currency())));
        }
    }
}
