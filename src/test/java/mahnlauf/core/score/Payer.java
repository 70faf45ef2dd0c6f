package mahnlauf.core.score;

import java.time.LocalDate;
import java.util.Set;
import mahnlauf.core.age.WorkingDays;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.Component;
import mahnlauf.core.model.ContactLog;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Posting;
import mahnlauf.core.reconcile.Rule;

/** One customer and how he pays; every invoice is due on a Monday unless said. */
final class Payer {

    static final LocalDate DUE = LocalDate.of(2026, 1, 19);
    static final LocalDate DAY = LocalDate.of(2026, 6, 1);
    static final WorkingDays DAYS = WorkingDays.except(Set.of());

    private static final CustomerNumber NUMBER = new CustomerNumber("20001");

    private final Books books = new Books();
    private int entries;

    Payer() {
        books.apply(Customer.unknown(NUMBER));
    }

    Payer owes(String number, long cents) {
        return owes(number, Money.eur(cents), DUE);
    }

    Payer owes(String number, Money gross, LocalDate due) {
        return owes(number, gross, due.minusDays(14), due);
    }

    Payer owes(String number, Money gross, LocalDate date, LocalDate due) {
        books.apply(
                new Invoice(
                        new InvoiceNumber(number),
                        NUMBER,
                        DocumentType.INVOICE,
                        null,
                        date,
                        due,
                        gross,
                        Invoice.Terms.NONE),
                date);
        return this;
    }

    /** An invoice of that amount that was paid so many days after its due date. */
    Payer paid(String number, long cents, int daysLate) {
        return owes(number, cents).pays(number, cents, DUE.plusDays(daysLate));
    }

    Payer pays(String number, long cents, LocalDate on) {
        return allocate(number, Money.eur(cents), on, "B" + ++entries, "");
    }

    /** The night that finds what he promised not paid. */
    Payer breaksPromise(LocalDate night) {
        books.apply(
                new Event(
                        Event.Type.RELEASE,
                        night,
                        NUMBER,
                        null,
                        "contact:1",
                        ContactLog.BROKEN,
                        night,
                        null,
                        ""));
        return this;
    }

    /** What was booked last is taken back by hand. */
    Payer undone(String number, long cents, LocalDate on) {
        return allocate(number, Money.eur(-cents), on, "B" + entries, "");
    }

    Payer returned(String number, long cents, LocalDate on) {
        String rule = Rule.RETURNED_END_TO_END_ID.code();
        return allocate(number, Money.eur(-cents), on, "B" + ++entries, rule);
    }

    private Payer allocate(String number, Money amount, LocalDate on, String ref, String rule) {
        books.apply(
                new Posting(
                        Posting.Type.ALLOCATION,
                        on,
                        on,
                        NUMBER,
                        new InvoiceNumber(number),
                        Component.PRINCIPAL,
                        amount,
                        ref,
                        rule,
                        100,
                        ""));
        return this;
    }

    Payer credited(String number, long cents) {
        books.receivable(new InvoiceNumber(number))
                .apply(
                        new Posting(
                                Posting.Type.CREDIT,
                                DUE,
                                DUE,
                                NUMBER,
                                new InvoiceNumber(number),
                                Component.PRINCIPAL,
                                Money.eur(cents),
                                "G1",
                                "credit_note",
                                100,
                                ""));
        return this;
    }

    Payer finalNotice(String number) {
        return event(Event.Type.LETTER, number, "final_notice");
    }

    Payer handedOver(String number) {
        return event(Event.Type.HANDOVER, number, "default");
    }

    private Payer event(Event.Type type, String number, String word) {
        books.apply(
                new Event(
                        type,
                        DUE.plusDays(20),
                        NUMBER,
                        new InvoiceNumber(number),
                        "C-" + number,
                        word,
                        DUE.plusDays(20),
                        DUE.plusDays(30),
                        ""));
        return this;
    }

    Debtor debtor() {
        return books.debtor(NUMBER);
    }

    Books books() {
        return books;
    }

    Score score() {
        return Score.of(debtor(), DAY, DAYS);
    }

    PaymentRecord record() {
        return score().record();
    }
}
