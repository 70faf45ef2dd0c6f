package mahnlauf.core.agree;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mahnlauf.core.age.WorkingDays;
import mahnlauf.core.model.Agreement;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.Component;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;
import org.jspecify.annotations.Nullable;

/** One customer who owes RE-1 and has agreed on something; the facts can be told again. */
final class Deal {

    static final LocalDate DAY = LocalDate.of(2026, 3, 9);
    static final Bounds BOUNDS = new Bounds(WorkingDays.except(Set.of()), 7, false, 50);

    private static final CustomerNumber CUSTOMER = new CustomerNumber("20001");
    private static final InvoiceNumber INVOICE = new InvoiceNumber("RE-1");

    private final Books books = new Books();
    private final List<Object> facts = new ArrayList<>();

    private Deal() {
        books.apply(
                new Customer(
                        CUSTOMER,
                        "Änne Größe",
                        CustomerKind.CONSUMER,
                        "",
                        "",
                        "Hauptstraße 1",
                        "10115",
                        "Berlin",
                        "DE",
                        "de",
                        ""));
    }

    static Deal over(long cents) {
        Deal deal = new Deal();
        deal.owe(cents);
        return deal;
    }

    private void owe(long cents) {
        Invoice invoice =
                new Invoice(
                        INVOICE,
                        CUSTOMER,
                        DocumentType.INVOICE,
                        null,
                        DAY.minusDays(30),
                        DAY.minusDays(16),
                        Money.eur(cents),
                        Invoice.Terms.NONE);
        facts.add(invoice);
        books.apply(invoice, DAY.minusDays(30));
    }

    /** The same facts in new books. */
    Deal replayed() {
        Deal again = new Deal();
        facts.forEach(again::apply);
        return again;
    }

    private void apply(Object fact) {
        if (fact instanceof Invoice invoice) {
            facts.add(invoice);
            books.apply(invoice, DAY.minusDays(30));
        } else if (fact instanceof Event event) {
            tell(event);
        } else if (fact instanceof Posting posting) {
            tell(posting);
        }
    }

    Deal tell(Event event) {
        facts.add(event);
        books.apply(event);
        return this;
    }

    Deal tell(Posting posting) {
        facts.add(posting);
        books.apply(posting);
        return this;
    }

    Deal instalments(int number, LocalDate first, @Nullable Money down) {
        return agree(new Proposal(Agreement.Kind.INSTALMENTS, number, first, down), "A-1", true);
    }

    Deal settlement(long cents, LocalDate by) {
        Money amount = Money.eur(cents);
        return agree(new Proposal(Agreement.Kind.SETTLEMENT, 1, by, amount), "A-1", true);
    }

    Deal offer(String id, LocalDate until) {
        Proposal three = new Proposal(Agreement.Kind.INSTALMENTS, 3, until.plusDays(1), null);
        return agree(three, id, false).lastDay(id, until);
    }

    private Deal lastDay(String id, LocalDate until) {
        String word = conclusion(threeFrom(until)).terms().word();
        return tell(
                new Event(
                        Event.Type.AGREEMENT_OFFER,
                        DAY,
                        CUSTOMER,
                        null,
                        id,
                        word,
                        until.plusDays(1),
                        until,
                        ""));
    }

    private static Proposal threeFrom(LocalDate until) {
        return new Proposal(Agreement.Kind.INSTALMENTS, 3, until.plusDays(1), null);
    }

    private Deal agree(Proposal proposal, String id, boolean made) {
        Conclusion conclusion = conclusion(proposal);
        Conclusion.scope(id, DAY, CUSTOMER, List.of(invoice()), conclusion.plan())
                .forEach(this::tell);
        return made
                ? tell(fact(Event.Type.AGREEMENT_MADE, id, DAY, conclusion.terms().word()))
                : this;
    }

    private Conclusion conclusion(Proposal proposal) {
        return Conclusion.of(proposal, invoice().principalOpen(), DAY, BOUNDS);
    }

    Deal contact(String outcome, String agreementId, LocalDate on) {
        return tell(
                new Event(
                        Event.Type.CONTACT,
                        on,
                        CUSTOMER,
                        null,
                        agreementId,
                        outcome,
                        null,
                        null,
                        ""));
    }

    static Event fact(Event.Type type, String id, LocalDate on, String word) {
        return Conclusion.event(type, id, on, CUSTOMER, word);
    }

    Deal pays(long cents, LocalDate on, String ref) {
        return tell(
                new Posting(
                        Posting.Type.ALLOCATION,
                        on,
                        on,
                        CUSTOMER,
                        INVOICE,
                        Component.PRINCIPAL,
                        Money.eur(cents),
                        ref,
                        "",
                        100,
                        ""));
    }

    Deal isCharged(long cents, LocalDate on) {
        return tell(
                new Posting(
                        Posting.Type.CHARGE,
                        on,
                        on,
                        CUSTOMER,
                        INVOICE,
                        Component.FEE,
                        Money.eur(cents),
                        "L-1",
                        "",
                        0,
                        ""));
    }

    Debtor debtor() {
        return books.debtor(CUSTOMER);
    }

    Receivable invoice() {
        return books.receivable(INVOICE);
    }

    Agreement agreement(String id) {
        return debtor().agreements().stream()
                .filter(a -> a.id().equals(id))
                .findFirst()
                .orElseThrow();
    }

    Agreement agreement() {
        return agreement("A-1");
    }

    PlanStanding on(LocalDate night) {
        return PlanStanding.of(agreement(), debtor().receivables(), night);
    }
}
