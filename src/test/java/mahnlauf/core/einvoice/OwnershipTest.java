package mahnlauf.core.einvoice;

import static mahnlauf.core.einvoice.Invoices.ACCOUNT;
import static mahnlauf.core.einvoice.Invoices.party;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import mahnlauf.core.model.Creditor;
import mahnlauf.core.model.DocumentType;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class OwnershipTest {

    private static final Party BUYER = party("Kundin", "");
    private static final Party SUPPLIER = party("Farben Franz OHG", "DE999000333");

    private static Creditor own(String name, String iban, String vatId) {
        return new Creditor(name, "", "", "", iban, "", "", "", vatId);
    }

    private static boolean isForeign(Creditor own, ElectronicInvoice invoice) {
        return !Ownership.whyForeign(own, invoice).isEmpty();
    }

    @Test
    void a_supplier_with_another_vat_id_is_another_firm() {
        Creditor own = own("Wir GmbH", ACCOUNT, "DE999000111");
        assertTrue(isForeign(own, Invoices.from(SUPPLIER, party("Wir GmbH", "DE999000111"))));
    }

    @Test
    void a_supplier_with_another_name_and_account_is_another_firm() {
        Creditor own = own("Wir GmbH", ACCOUNT, "");
        assertTrue(isForeign(own, Invoices.from(SUPPLIER, BUYER, "DE34999001000000000815")));
    }

    @Test
    void an_invoice_to_us_is_not_ours() {
        Creditor own = own("Wir GmbH", "", "");
        assertTrue(isForeign(own, Invoices.from(SUPPLIER, party("WIR GmbH", ""))));
    }

    @Test
    void one_thing_alone_that_differs_says_nothing() {
        Creditor own = own("Wir GmbH", ACCOUNT, "");
        assertEquals("", Ownership.whyForeign(own, Invoices.from(SUPPLIER, BUYER)));
        assertEquals("", Ownership.whyForeign(own, Invoices.from(SUPPLIER, BUYER, ACCOUNT)));
        Party renamed = party("Wir", "");
        assertEquals(
                "",
                Ownership.whyForeign(own, Invoices.from(renamed, BUYER, "DE34999001000000000815")));
    }

    @Test
    void whoever_has_set_nothing_takes_every_invoice() {
        Creditor unset = own("", "", "");
        assertEquals("", Ownership.whyForeign(unset, Invoices.from(SUPPLIER, BUYER, ACCOUNT)));
    }

    @Test
    void our_vat_id_or_account_is_ours_however_it_is_written() {
        Creditor own = own("Wir GmbH", ACCOUNT, "DE 999 000 333");
        assertEquals("", Ownership.whyForeign(own, Invoices.from(SUPPLIER, party("Wir GmbH", ""))));
    }

    /** What the type and the sign of the amount come to; 389 is the Gutschrift of VAT law. */
    @ParameterizedTest
    @CsvSource({
        "380,  100, INVOICE,     INVOICE",
        "380, -100, INVOICE,     CREDIT_NOTE",
        "381,  100, CREDIT_NOTE, CREDIT_NOTE",
        "381, -100, CREDIT_NOTE, INVOICE",
        "384, -100, INVOICE,     CREDIT_NOTE",
        "384,  100, INVOICE,     INVOICE",
        "389,  100, INVOICE,     INVOICE",
        "326,  100, INVOICE,     INVOICE",
        "387,  100, INVOICE,     INVOICE",
        "877,  100, INVOICE,     INVOICE",
        "261,  100, CREDIT_NOTE, CREDIT_NOTE",
        "380,    0, INVOICE,     INVOICE",
        "381,    0, CREDIT_NOTE, CREDIT_NOTE"
    })
    void type_and_sign_together_say_who_owes(
            String code, long cents, DocumentType called, DocumentType booked) {
        ElectronicInvoice invoice = Invoices.of(code, cents);
        assertEquals(called, invoice.type());
        assertEquals(booked, invoice.booked());
    }

    @ParameterizedTest
    @CsvSource({"325, pro-forma", "393, factor", "396, factor", "'', no type"})
    void a_document_that_is_no_claim_of_the_seller_says_so(String code, String why) {
        assertTrue(DocumentCode.whyNoClaim(code).contains(why));
        assertEquals("", DocumentCode.whyNoClaim("380"));
    }
}
