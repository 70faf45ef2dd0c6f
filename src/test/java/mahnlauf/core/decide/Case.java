package mahnlauf.core.decide;

import static java.util.stream.Collectors.joining;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import mahnlauf.core.age.WorkingDays;
import mahnlauf.core.law.Arrears;
import mahnlauf.core.law.BaseRate;
import mahnlauf.core.law.BaseRates;
import mahnlauf.core.law.Jurisdiction;
import mahnlauf.core.law.LateFee;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.Component;
import mahnlauf.core.model.Contact;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Outcome;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.Stage;
import org.jspecify.annotations.Nullable;

/** One debtor through the nights; what leaves is applied to the books as the delivery does it. */
final class Case {

    /** A Monday; no public holidays in these tests but those that are named. */
    static final LocalDate DUE = LocalDate.of(2026, 1, 19);

    static final Policy POLICY =
            new Policy(
                    List.of(5, 10, 20, 90),
                    500,
                    5,
                    10,
                    new LateFee.Tariff(Money.eur(1_00), Money.eur(0), Money.eur(40_00)),
                    "default",
                    20_00,
                    20_00,
                    12);

    private static final CustomerNumber NUMBER = new CustomerNumber("20001");

    private final Books books = new Books();
    private final CustomerKind kind;
    private String email = "kunde@example.org";
    private String phone = "+49 30 1234567";
    private String street = "Hauptstraße 1";
    private Set<LocalDate> holidays = Set.of();
    private Policy policy = POLICY;

    private Case(CustomerKind kind) {
        this.kind = kind;
        describe();
    }

    static Case consumer() {
        return new Case(CustomerKind.CONSUMER);
    }

    static Case business() {
        return new Case(CustomerKind.BUSINESS);
    }

    /** The night so many days after the due date of most invoices here. */
    static LocalDate late(int days) {
        return DUE.plusDays(days);
    }

    Case withoutPhone() {
        phone = "";
        return describe();
    }

    Case withoutEmail() {
        email = "";
        return describe();
    }

    Case withoutAddress() {
        street = "";
        return describe();
    }

    Case wantsNoPost() {
        books.apply(
                new Event(Event.Type.OPT_OUT, DUE, NUMBER, null, "", "no_post", null, null, ""));
        return this;
    }

    Case holidays(LocalDate... days) {
        holidays = Set.of(days);
        return this;
    }

    Case policy(Policy other) {
        policy = other;
        return this;
    }

    private Case describe() {
        books.apply(
                new Customer(
                        NUMBER,
                        "Änne Größe",
                        kind,
                        email,
                        phone,
                        street,
                        "10115",
                        street.isEmpty() ? "" : "Berlin",
                        "DE",
                        "de",
                        ""));
        return this;
    }

    Case owes(String number, long cents) {
        return owes(number, Money.eur(cents), DUE, Invoice.Terms.NONE);
    }

    Case owes(String number, long cents, LocalDate due) {
        return owes(number, Money.eur(cents), due, Invoice.Terms.NONE);
    }

    Case owesByAgreedDate(String number, long cents) {
        Invoice.Terms agreed = new Invoice.Terms(null, null, true, false, null, "", "", "");
        return owes(number, Money.eur(cents), DUE, agreed);
    }

    Case owes(String number, Money gross, LocalDate due, Invoice.Terms terms) {
        return document(number, DocumentType.INVOICE, null, gross, due, terms);
    }

    /** A credit note that names no invoice: the customer's own. */
    Case isCredited(String number, long cents) {
        return document(
                number, DocumentType.CREDIT_NOTE, null, Money.eur(cents), DUE, Invoice.Terms.NONE);
    }

    private Case document(
            String number,
            DocumentType type,
            @Nullable InvoiceNumber related,
            Money gross,
            LocalDate due,
            Invoice.Terms terms) {
        LocalDate date = due.minusDays(14);
        books.apply(
                new Invoice(
                        new InvoiceNumber(number), NUMBER, type, related, date, due, gross, terms),
                date);
        return this;
    }

    Case pays(String invoice, long cents, LocalDate on) {
        return pays(invoice, Component.PRINCIPAL, cents, on);
    }

    Case pays(String invoice, Component component, long cents, LocalDate on) {
        return posting(Posting.Type.ALLOCATION, invoice, component, Money.eur(cents), on);
    }

    private Case posting(
            Posting.Type type, String invoice, Component component, Money amount, LocalDate on) {
        books.apply(
                new Posting(
                        type,
                        on,
                        on,
                        NUMBER,
                        new InvoiceNumber(invoice),
                        component,
                        amount,
                        "B1",
                        "",
                        100,
                        ""));
        return this;
    }

    Case overpaid(long cents) {
        debtor().addCredit(Money.eur(cents));
        return this;
    }

    Case isHeld(@Nullable String invoice, LocalDate from, LocalDate until) {
        InvoiceNumber number = invoice == null ? null : new InvoiceNumber(invoice);
        books.apply(new Event(Event.Type.HOLD, from, NUMBER, number, "hold", "", from, until, ""));
        return this;
    }

    /** The whole customer, until released. */
    Case isHeldFor(String reason, LocalDate from) {
        books.apply(new Event(Event.Type.HOLD, from, NUMBER, null, "hold", reason, from, null, ""));
        return this;
    }

    Case isReleased(@Nullable String invoice, LocalDate on) {
        InvoiceNumber number = invoice == null ? null : new InvoiceNumber(invoice);
        books.apply(
                new Event(
                        Event.Type.RELEASE,
                        on,
                        NUMBER,
                        number,
                        Debtor.RELEASE_ALL,
                        "",
                        on,
                        null,
                        ""));
        return this;
    }

    Case happens(Event event) {
        books.apply(event);
        return this;
    }

    Debtor debtor() {
        return books.debtor(NUMBER);
    }

    Receivable invoice(String number) {
        return books.receivable(new InvoiceNumber(number));
    }

    Arrears arrears() {
        BaseRate rate =
                new BaseRate(Jurisdiction.DE, LocalDate.of(2026, 1, 1), new BigDecimal("2.00"));
        return new Arrears(
                new Arrears.Terms(Jurisdiction.DE, true, 4),
                WorkingDays.except(holidays),
                BaseRates.of(List.of(rate)));
    }

    List<Step> steps(LocalDate night) {
        return new Decision(night, policy, arrears()).steps(debtor());
    }

    /** {@code dunning RE-1 RE-2 + call; service_resume}, or {@code nothing}. */
    String decides(LocalDate night) {
        String said = steps(night).stream().map(Case::inWords).collect(joining("; "));
        return said.isEmpty() ? "nothing" : said;
    }

    private static String inWords(Step step) {
        List<String> words = new ArrayList<>(List.of(step.kind().code()));
        step.items().forEach(item -> words.add(item.receivable().number().value()));
        step.followers().forEach(kind -> words.add("+ " + kind.code()));
        return String.join(" ", words);
    }

    /** The night's steps leave the house; says what they were. */
    String leaves(LocalDate night) {
        String said = decides(night);
        steps(night).forEach(step -> leave(step, night));
        return said;
    }

    /** The letters of these nights leave. */
    Case after(LocalDate... nights) {
        for (LocalDate night : nights) {
            leaves(night);
        }
        return this;
    }

    private void leave(Step step, LocalDate night) {
        switch (step.kind()) {
            case REMINDER, DUNNING, FINAL_NOTICE -> letter(step, night);
            case COLLECTION_HANDOFF ->
                    step.items()
                            .forEach(
                                    item ->
                                            event(
                                                    Event.Type.HANDOVER,
                                                    night,
                                                    item.receivable().number(),
                                                    "default",
                                                    null));
            case COLLECTION_RECALL -> event(Event.Type.RECALL, night, null, "", null);
            case SERVICE_RESUME -> event(Event.Type.SERVICE_RESUME, night, null, "", null);
            case CALL -> event(Event.Type.CALL, night, null, "", null);
            case CONTACT_CHECK -> event(Event.Type.CONTACT_CHECK, night, null, "", null);
            case RESEND_INVOICE -> resent(step, night);
            case AGREEMENT_OFFER,
                    AGREEMENT_CONFIRMATION,
                    AGREEMENT_BROKEN,
                    INSTALMENT_REMINDER,
                    THANKS,
                    HANDOVER_NOTICE,
                    SERVICE_STOP ->
                    throw new IllegalStateException("No step of the ladder: " + step.kind());
        }
    }

    private void resent(Step step, LocalDate night) {
        for (Step.Item item : step.items()) {
            event(Event.Type.INVOICE_RESENT, night, item.receivable().number(), "", null);
        }
    }

    /** What came of a contact, taken in the night of that day; {@code until}: the day named. */
    Case says(Outcome outcome, @Nullable String invoice, LocalDate on, @Nullable LocalDate until) {
        return says(contact(outcome, invoice, on, until, ""));
    }

    Case says(Contact contact) {
        List<Event> events =
                new FollowUp(contact.date(), WorkingDays.except(holidays), policy.deadlineDays())
                        .of(contact, debtor());
        events.forEach(books::apply);
        return this;
    }

    static Contact contact(
            Outcome outcome,
            @Nullable String invoice,
            LocalDate on,
            @Nullable LocalDate until,
            String note) {
        List<InvoiceNumber> about =
                invoice == null ? List.of() : List.of(new InvoiceNumber(invoice));
        return new Contact(NUMBER, about, on, outcome, until, 0, null, null, note);
    }

    /** The promises that the night decides, told to the books; {@code kept RE-1}. */
    String settles(LocalDate night, @Nullable LocalDate bankDataUntil) {
        List<Event> settled =
                Promises.settled(debtor(), night, bankDataUntil, WorkingDays.except(holidays));
        settled.forEach(books::apply);
        return settled.stream().map(e -> e.word() + " " + e.invoice()).collect(joining("; "));
    }

    private void letter(Step step, LocalDate night) {
        event(Event.Type.LETTER_SENT, night, null, step.stage().code(), step.deadline());
        for (Step.Item item : step.items()) {
            Receivable r = item.receivable();
            Money claimed = item.interest().minus(r.interestOpen());
            event(Event.Type.LETTER, night, r.number(), item.climbsTo().code(), step.deadline());
            charge(r, Component.FEE, item.fee(), night);
            charge(r, Component.INTEREST, claimed, night);
        }
        if (step.followers().contains(ActionKind.SERVICE_STOP)) {
            event(Event.Type.SERVICE_STOP, night, null, "", step.deadline());
        }
    }

    private void charge(Receivable r, Component component, Money amount, LocalDate night) {
        if (amount.isPositive()) {
            posting(Posting.Type.CHARGE, r.number().value(), component, amount, night);
        }
    }

    private void event(
            Event.Type type,
            LocalDate night,
            @Nullable InvoiceNumber invoice,
            String word,
            @Nullable LocalDate until) {
        String reference = type == Event.Type.HANDOVER || type == Event.Type.RECALL ? "C-1" : "L";
        books.apply(new Event(type, night, NUMBER, invoice, reference, word, night, until, ""));
    }

    Stage stageOf(String invoice) {
        return invoice(invoice).stage();
    }
}
