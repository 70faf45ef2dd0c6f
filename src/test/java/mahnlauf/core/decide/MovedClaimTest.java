package mahnlauf.core.decide;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import java.util.List;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

/** A customer whose only invoice turns out to be somebody else's. */
class MovedClaimTest {

    private static final InvoiceNumber INVOICE = new InvoiceNumber("RE-1");
    private static final CustomerNumber WRONG = new CustomerNumber("1");
    private static final CustomerNumber RIGHT = new CustomerNumber("2");
    private static final LocalDate NIGHT = Case.late(100);

    private final Books books = new Books();

    MovedClaimTest() {
        books.apply(Customer.unknown(WRONG));
        books.apply(Customer.unknown(RIGHT));
        books.apply(invoice(WRONG), Case.DUE);
    }

    @Test
    void the_claim_against_him_is_called_back() {
        happened(Event.Type.HANDOVER, INVOICE, null);
        books.apply(invoice(RIGHT), NIGHT);
        assertEquals(List.of(ActionKind.COLLECTION_RECALL), steps());
    }

    @Test
    void his_service_resumes() {
        happened(Event.Type.SERVICE_STOP, null, Case.late(30));
        books.apply(invoice(RIGHT), NIGHT);
        assertEquals(List.of(ActionKind.SERVICE_RESUME), steps());
    }

    private void happened(
            Event.Type type, @Nullable InvoiceNumber invoice, @Nullable LocalDate until) {
        LocalDate on = Case.late(95);
        books.apply(new Event(type, on, WRONG, invoice, "C-1", "default", on, until, ""));
    }

    private List<ActionKind> steps() {
        Decision decision = new Decision(NIGHT, Case.POLICY, Case.consumer().arrears());
        return decision.steps(books.debtor(WRONG)).stream().map(Step::kind).toList();
    }

    private static Invoice invoice(CustomerNumber customer) {
        Invoice.Terms terms = new Invoice.Terms(null, null, false, false, null, "", "", "");
        return new Invoice(
                INVOICE,
                customer,
                DocumentType.INVOICE,
                null,
                Case.DUE.minusDays(14),
                Case.DUE,
                Money.eur(100_00),
                terms);
    }
}
