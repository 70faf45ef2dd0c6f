package mahnlauf.core.einvoice;

import java.time.LocalDate;
import java.util.List;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;

/** Says only what a test is about. */
final class Invoices {

    static final String ACCOUNT = "DE63999001000004711001";

    private Invoices() {}

    static Party party(String name, String vatId) {
        return new Party(name, List.of(), vatId, "Hauptstraße 1", "10115", "Berlin", "DE", "", "");
    }

    static ElectronicInvoice from(Party seller, Party buyer, String... accounts) {
        return of("380", 10_000, seller, buyer, accounts);
    }

    static ElectronicInvoice of(String code, long cents) {
        return of(code, cents, party("Wir GmbH", ""), party("Kundin", ""));
    }

    private static ElectronicInvoice of(
            String code, long cents, Party seller, Party buyer, String... accounts) {
        return new ElectronicInvoice(
                code,
                DocumentCode.isCreditNote(code),
                new InvoiceNumber("RE-1"),
                LocalDate.of(2026, 1, 5),
                PaymentTerms.UNKNOWN,
                "",
                Money.eur(cents),
                Money.eur(cents),
                seller,
                buyer,
                List.of(accounts),
                "",
                List.of());
    }
}
