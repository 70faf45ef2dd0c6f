package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.Stage;
import org.junit.jupiter.api.Test;

/** An invoice that corrections give to another customer, and back. */
class MovedInvoiceTest {

    private static final InvoiceNumber INVOICE = new InvoiceNumber("RE-1");
    private static final CustomerNumber ANNA = new CustomerNumber("1");
    private static final CustomerNumber BODO = new CustomerNumber("2");
    private static final LocalDate DUE = LocalDate.of(2026, 1, 19);

    private final Books live = new Books();
    private final List<Invoice> versions = new ArrayList<>();
    private final List<Event> events = new ArrayList<>();

    MovedInvoiceTest() {
        live.apply(Customer.unknown(ANNA));
        live.apply(Customer.unknown(BODO));
    }

    @Test
    void what_the_first_customer_was_told_counts_again_once_it_is_his_again() {
        belongsTo(ANNA);
        happens(Event.Type.LETTER, ANNA, "reminder", 5);
        belongsTo(BODO);
        assertEquals(Stage.NONE, receivable().stage());
        happens(Event.Type.LETTER, BODO, "reminder", 7);
        assertEquals(DUE.plusDays(7), receivable().stageOn());
        belongsTo(ANNA);
        assertEquals(Stage.REMINDER, receivable().stage());
        assertEquals(DUE.plusDays(5), receivable().stageOn());
        assertReplayedTheSame();
    }

    @Test
    void a_letter_to_a_former_customer_that_left_last_reminds_nobody_else() {
        belongsTo(ANNA);
        belongsTo(BODO);
        happens(Event.Type.LETTER, ANNA, "reminder", 5);
        assertEquals(Stage.NONE, receivable().stage());
        assertReplayedTheSame();
    }

    @Test
    void a_claim_at_the_agency_is_that_of_its_customer_alone() {
        belongsTo(ANNA);
        happens(Event.Type.HANDOVER, ANNA, "default", 95);
        assertEquals(Stage.COLLECTION, receivable().stage());
        belongsTo(BODO);
        assertEquals(Stage.NONE, receivable().stage());
        assertReplayedTheSame();
        belongsTo(ANNA);
        assertEquals(Stage.COLLECTION, receivable().stage());
        assertReplayedTheSame();
    }

    @Test
    void what_another_program_told_the_first_customer_is_not_told_to_the_second() {
        belongsTo(ANNA);
        happens(Event.Type.TAKEN_OVER, ANNA, "dunning", 12);
        assertEquals(Stage.DUNNING, receivable().stage());
        belongsTo(BODO);
        assertEquals(Stage.NONE, receivable().stage());
        assertReplayedTheSame();
    }

    private Receivable receivable() {
        return live.receivable(INVOICE);
    }

    private void belongsTo(CustomerNumber customer) {
        Invoice.Terms terms = new Invoice.Terms(null, null, false, false, null, "", "", "");
        Invoice invoice =
                new Invoice(
                        INVOICE,
                        customer,
                        DocumentType.INVOICE,
                        null,
                        DUE.minusDays(14),
                        DUE,
                        Money.eur(100_00),
                        terms);
        versions.add(invoice);
        live.apply(invoice, DUE.minusDays(13));
    }

    private void happens(Event.Type type, CustomerNumber to, String word, int daysLate) {
        LocalDate on = DUE.plusDays(daysLate);
        Event event = new Event(type, on, to, INVOICE, on.toString(), word, on, null, "");
        events.add(event);
        live.apply(event);
    }

    /** As the ledger is read: all versions of the invoice first, then all that was told. */
    private void assertReplayedTheSame() {
        Books replayed = new Books();
        replayed.apply(Customer.unknown(ANNA));
        replayed.apply(Customer.unknown(BODO));
        versions.forEach(version -> replayed.apply(version, DUE.minusDays(13)));
        events.forEach(replayed::apply);
        assertEquals(Bookmark.of(live), Bookmark.of(replayed));
    }
}
