package mahnlauf.core.accounting;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.time.LocalDate;
import mahnlauf.core.model.Component;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;
import org.junit.jupiter.api.Test;

/** Fees by their names in the law. */
class FeeMatterTest {

    private static final LocalDate DAY = LocalDate.of(2026, 2, 3);
    private static final CustomerNumber CUSTOMER = new CustomerNumber("20001");
    private static final InvoiceNumber NUMBER = new InvoiceNumber("RE-1");

    private final Receivable invoice =
            new Receivable(
                    new Invoice(
                            NUMBER,
                            CUSTOMER,
                            DocumentType.INVOICE,
                            null,
                            DAY,
                            DAY,
                            Money.eur(100_00),
                            Invoice.Terms.NONE),
                    DAY);

    @Test
    void a_business_owes_the_lump_sum_and_a_consumer_the_letters_cost() {
        Posting charge = charged(40_00, "dunning");
        assertEquals(Matter.LUMP_SUM, FeeMatter.of(charge, invoice, CustomerKind.BUSINESS));
        assertEquals(Matter.FEE, FeeMatter.of(charge, invoice, CustomerKind.CONSUMER));
        Posting paid = paid(40_00);
        assertEquals(Matter.LUMP_SUM, FeeMatter.of(paid, invoice, CustomerKind.BUSINESS));
        assertEquals(Matter.FEE, FeeMatter.of(paid, invoice, CustomerKind.CONSUMER));
    }

    @Test
    void what_the_bank_took_has_its_own_name_alone_and_beside_another_fee() {
        Posting cost = charged(3_00, Receivable.RETURN_COST);
        assertEquals(Matter.BANK_COST, FeeMatter.of(cost, invoice, CustomerKind.BUSINESS));
        Posting first = paid(3_00);
        assertEquals(Matter.BANK_COST, FeeMatter.of(first, invoice, CustomerKind.BUSINESS));
        charged(1_00, "dunning");
        assertEquals(
                Matter.FEE_AND_BANK_COST, FeeMatter.of(paid(1_00), invoice, CustomerKind.CONSUMER));
        assertEquals(
                Matter.BANK_COST,
                FeeMatter.of(first, invoice, CustomerKind.BUSINESS),
                "what comes later changes no name");
    }

    private Posting charged(long cents, String rule) {
        return applied(Posting.Type.CHARGE, cents, rule);
    }

    private Posting paid(long cents) {
        return applied(Posting.Type.ALLOCATION, cents, "by_hand");
    }

    private Posting applied(Posting.Type type, long cents, String rule) {
        Posting posting =
                new Posting(
                        type,
                        DAY,
                        DAY,
                        CUSTOMER,
                        NUMBER,
                        Component.FEE,
                        Money.eur(cents),
                        "B1",
                        rule,
                        100,
                        "");
        invoice.apply(posting);
        return posting;
    }
}
