package mahnlauf.store;

import java.math.BigDecimal;
import java.time.LocalDate;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.Component;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.EntryKind;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Posting;

/** One fact of each kind, about one customer who paid in part. */
final class Facts {

    static final LocalDate NIGHT = LocalDate.of(2026, 3, 7);
    static final CustomerNumber NUMBER = new CustomerNumber("20001");
    static final InvoiceNumber INVOICE_NUMBER = new InvoiceNumber("RE-1");
    static final String ACCOUNT = "DE89370400440532013000";
    static final FactWriter.Source SOURCE = new FactWriter.Source("konto.xml", "camt.053.001.08");

    static final Customer CUSTOMER =
            new Customer(
                    NUMBER,
                    "Änne Größe",
                    CustomerKind.CONSUMER,
                    "aenne@example.org",
                    "+49 30 1234567",
                    "Hauptstraße 1",
                    "10115",
                    "Berlin",
                    "DE",
                    "de",
                    "");
    static final Invoice INVOICE =
            new Invoice(
                    INVOICE_NUMBER,
                    NUMBER,
                    DocumentType.INVOICE,
                    null,
                    LocalDate.of(2026, 2, 1),
                    LocalDate.of(2026, 2, 15),
                    Money.eur(100_00),
                    new Invoice.Terms(
                            new BigDecimal("2.50"),
                            LocalDate.of(2026, 2, 8),
                            true,
                            false,
                            null,
                            "Einzelcoaching „Mut“",
                            "RE-1.pdf",
                            ""));
    static final BankEntry ENTRY =
            new BankEntry(
                    "B1",
                    LocalDate.of(2026, 3, 5),
                    LocalDate.of(2026, 3, 4),
                    Money.eur(40_00),
                    EntryKind.CREDIT,
                    "Änne Größe",
                    "DE02120300000000202051",
                    "E2E-1",
                    "",
                    "RE-1 Abschlag; Grüße",
                    "",
                    Money.eur(40_00));
    static final Posting PAID =
            new Posting(
                    Posting.Type.ALLOCATION,
                    ENTRY.bookingDate(),
                    ENTRY.valueDate(),
                    NUMBER,
                    INVOICE_NUMBER,
                    Component.PRINCIPAL,
                    Money.eur(40_00),
                    "B1",
                    "invoice_number",
                    95,
                    "names RE-1, pays part of it");
    static final Event HOLD =
            new Event(
                    Event.Type.HOLD,
                    NIGHT,
                    NUMBER,
                    INVOICE_NUMBER,
                    "hold",
                    "",
                    NIGHT,
                    NIGHT.plusDays(5),
                    "ruft nächste Woche an");

    private Facts() {}

    /** Five facts in two transactions: 1 customer, 2 invoice, 3 payment; 4 booking, 5 hold. */
    static void write(Ledger ledger) throws Exception {
        ledger.record(
                NIGHT,
                tx -> {
                    tx.facts().customer(CUSTOMER);
                    tx.facts().invoice(INVOICE, false);
                    tx.facts().entry(ACCOUNT, ENTRY, true, SOURCE, 3);
                });
        ledger.record(
                NIGHT,
                tx -> {
                    tx.facts().posting(PAID);
                    tx.facts().event(HOLD);
                });
    }
}
