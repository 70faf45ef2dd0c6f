package mahnlauf.shell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.ContactRow;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.EarlierDunning;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.HoldReason;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.Stage;
import org.jspecify.annotations.Nullable;

/** Customers who get invoices, pay, don't, and change their minds; always the same for one seed. */
final class SimulatedTown {

    private static final int FIRST_NUMBER = 20_001;
    private static final int MOST_CENTS = 400_00;
    private static final List<Stage> DUNNED =
            List.of(Stage.REMINDER, Stage.DUNNING, Stage.FINAL_NOTICE);
    private static final int[] TERMS = {7, 14, 30};

    private final Random random;
    private final List<Customer> customers = new ArrayList<>();
    private final SimulatedTalk talk;
    private final SimulatedDeals deals;
    private final List<Collected> collected = new ArrayList<>();
    private final Map<InvoiceNumber, CustomerNumber> movedFrom = new HashMap<>();
    private int documents;
    private int entries;
    private int movedBack;

    /** A direct debit of ours, which may come back. */
    private record Collected(String endToEndId, long cents, String text) {}

    SimulatedTown(long seed, int size) {
        random = new Random(seed);
        talk = new SimulatedTalk(random);
        deals = new SimulatedDeals(random);
        for (int i = 0; i < size; i++) {
            customers.add(customer(i));
        }
    }

    /** What is new before one night: rows of the export, a statement, and what a person says. */
    static final class News {
        final List<Invoice> documents = new ArrayList<>();
        final List<Event> events = new ArrayList<>();
        final List<ContactRow> contacts = new ArrayList<>();
        final Map<InvoiceNumber, EarlierDunning> dunned = new LinkedHashMap<>();
        final List<SimulatedDesk.Errand> errands = new ArrayList<>();
        final BankFile statement;

        News(LocalDate night) {
            statement = BankFile.statement("auszug-" + night + ".xml").on(night.minusDays(1));
        }
    }

    private Customer customer(int i) {
        boolean business = i % 3 == 0;
        String email = i % 4 == 0 ? "" : "kunde" + i + "@example.org";
        return new Customer(
                new CustomerNumber(String.valueOf(FIRST_NUMBER + i)),
                business ? "Werkstatt " + i + " GmbH" : "Änne Größe-" + i,
                business ? CustomerKind.BUSINESS : CustomerKind.CONSUMER,
                email,
                i % 2 == 0 ? "+49 30 1234567" : "",
                "Hauptstraße " + (i + 1),
                "10115",
                "Berlin",
                "DE",
                "de",
                i % 5 == 0 ? "DE0212030000000030" + (FIRST_NUMBER - 1 + i) : "");
    }

    Customer customer(CustomerNumber number) {
        return customers.get(Integer.parseInt(number.value()) - FIRST_NUMBER);
    }

    /** How many invoices went back to the customer they had come from. */
    int movedBack() {
        return movedBack;
    }

    List<Customer> customers() {
        return List.copyOf(customers);
    }

    int pick(int bound) {
        return random.nextInt(bound);
    }

    /** Draws so many happenings over what the books say before the night. */
    News before(LocalDate night, Books books, int number) {
        News news = new News(night);
        for (int i = 0; i < number; i++) {
            happens(Happening.draw(random), news, night, books);
        }
        return news;
    }

    /** Adds what one happening brings; nothing where it finds nobody to happen to. */
    private void happens(Happening what, News news, LocalDate night, Books books) {
        Receivable open = anyOpen(books);
        switch (what) {
            case INVOICE -> issue(news, night.minusDays(pick(3)), false);
            case AGREED_INVOICE -> issue(news, night.minusDays(pick(3)), true);
            case PAYMENT -> pay(news, open, 1, 1);
            case PART_PAYMENT -> pay(news, open, 1, 2 + pick(3));
            case PAYMENT_OF_ALL -> payAll(news, open);
            case OVERPAYMENT -> pay(news, open, 5, 4);
            case UNCLEAR_PAYMENT -> payUnclearly(news, open);
            case RETURN -> giveBack(news);
            case CORRECTION -> correct(news, open);
            case CREDIT_NOTE -> document(news, night, DocumentType.CREDIT_NOTE, open);
            case CANCELLATION -> document(news, night, DocumentType.CANCELLATION, open);
            case MOVE -> move(news, books, open);
            case TAKEN_OVER_INVOICE -> takeOver(news, night);
            case REFUND -> refund(news, books);
            case HOLD -> hold(news, night, open);
            case RELEASE -> release(news, night, open);
            case CONTACT -> talk.contact(news, night, books, open);
            case ANSWER -> talk.answer(news, night, books);
            case NEW_CONTACT_DATA -> renew(news, books, open);
            case AGREEMENT -> deals.agree(news, night, open);
            case INSTALMENT -> instalment(news, night, books);
            case WRITE_OFF -> deals.writeOff(news, open);
            case REOPEN -> deals.reopen(news, books);
            case DECISION -> deals.decide(news);
        }
    }

    private @Nullable Receivable anyOpen(Books books) {
        List<Receivable> open = books.receivables().stream().filter(Receivable::isOpen).toList();
        return open.isEmpty() ? null : open.get(pick(open.size()));
    }

    private Invoice issue(News news, LocalDate date, boolean agreed) {
        Invoice.Terms terms = new Invoice.Terms(null, null, agreed, false, null, "", "", "");
        Invoice invoice =
                new Invoice(
                        new InvoiceNumber("RE-" + (100_000 + ++documents)),
                        customers.get(pick(customers.size())).number(),
                        DocumentType.INVOICE,
                        null,
                        date,
                        date.plusDays(TERMS[pick(TERMS.length)]),
                        Money.eur(1 + pick(MOST_CENTS)),
                        terms);
        news.documents.add(invoice);
        return invoice;
    }

    /** An invoice that another program has dunned so far. */
    private void takeOver(News news, LocalDate night) {
        Invoice invoice = issue(news, night.minusDays(60 + pick(60)), false);
        Stage stage = DUNNED.get(pick(DUNNED.size()));
        LocalDate last = night.minusDays(1 + pick(25));
        news.dunned.put(invoice.number(), new EarlierDunning(stage, last));
    }

    private void pay(News news, @Nullable Receivable open, int times, int parts) {
        if (open == null) {
            return;
        }
        long cents = Math.max(1, open.principalOpen().minor() * times / parts);
        String text = "Rechnung " + open.number();
        Collected debit = new Collected("E2E-" + (entries + 1), cents, text);
        collected.add(debit);
        news.statement.entry(ref(), cents, text, "", debit.endToEndId());
    }

    /** It names nobody; now and then it has the amount of an invoice, and a person decides. */
    private void payUnclearly(News news, @Nullable Receivable open) {
        boolean fits = open != null && random.nextBoolean();
        long cents = fits ? open.principalOpen().minor() : 1 + pick(MOST_CENTS);
        news.statement.entry(ref(), cents, "Danke");
    }

    /** Also what letters claimed beside the invoice. */
    private void payAll(News news, @Nullable Receivable open) {
        if (open != null) {
            Money all = open.principalOpen().plus(open.feesOpen()).plus(open.interestOpen());
            news.statement.entry(ref(), all.minor(), "Rechnung " + open.number() + " mit Zinsen");
        }
    }

    private void giveBack(News news) {
        if (!collected.isEmpty()) {
            Collected debit = collected.remove(pick(collected.size()));
            String text = "Ruecklastschrift " + debit.text();
            news.statement.returned(ref(), debit.cents(), text, debit.endToEndId());
        }
    }

    /** What his agreement asks for next comes: whole, in part, or with the one after it. */
    private void instalment(News news, LocalDate night, Books books) {
        SimulatedDeals.Payment due = deals.instalment(night, books);
        if (due != null) {
            String id = "E2E-" + (entries + 1);
            news.statement.entry(ref(), due.cents(), due.text(), due.iban(), id);
            collected.add(new Collected(id, due.cents(), due.text()));
        }
    }

    /** What a customer has paid too much goes back to him. */
    private void refund(News news, Books books) {
        List<Debtor> creditors =
                books.debtors().stream().filter(d -> d.credit(Money.EUR).isPositive()).toList();
        if (!creditors.isEmpty()) {
            Debtor one = creditors.get(pick(creditors.size()));
            String text = "Erstattung Kundennummer " + one.number();
            long cents = one.credit(Money.EUR).minor();
            news.statement.sent(ref(), cents, text, one.customer().name());
        }
    }

    /** He has another telephone, address or mailbox, as the next export of an invoice tells. */
    private void renew(News news, Books books, @Nullable Receivable open) {
        List<Receivable> wrong =
                books.receivables().stream()
                        .filter(
                                r ->
                                        !books.debtor(r.invoice().customer())
                                                .contacts()
                                                .wrongWays()
                                                .isEmpty())
                        .toList();
        Receivable one = wrong.isEmpty() ? open : wrong.get(pick(wrong.size()));
        if (one != null && news.documents.stream().noneMatch(d -> isOf(d, one))) {
            CustomerNumber number = one.invoice().customer();
            Customer now = talk.moved(customer(number));
            customers.set(Integer.parseInt(number.value()) - FIRST_NUMBER, now);
            news.documents.add(one.invoice());
        }
    }

    /** The invoice is exported as another customer's, or as its first one's again. */
    private void move(News news, Books books, @Nullable Receivable open) {
        List<Receivable> moved =
                books.receivables().stream()
                        .filter(r -> r.isOpen() && movedFrom.containsKey(r.number()))
                        .toList();
        boolean back = !moved.isEmpty() && random.nextBoolean();
        Receivable one = back ? moved.get(pick(moved.size())) : open;
        if (one == null || news.documents.stream().anyMatch(d -> isOf(d, one))) {
            return;
        }
        Invoice was = one.invoice();
        CustomerNumber anyone = customers.get(pick(customers.size())).number();
        CustomerNumber first = movedFrom.put(was.number(), was.customer());
        movedBack += back ? 1 : 0;
        news.documents.add(
                new Invoice(
                        was.number(),
                        back && first != null ? first : anyone,
                        was.type(),
                        was.related(),
                        was.invoiceDate(),
                        was.dueDate(),
                        was.gross(),
                        was.terms()));
    }

    /** The invoice is exported with another sum and due date. */
    private void correct(News news, @Nullable Receivable open) {
        if (open == null || news.documents.stream().anyMatch(d -> isOf(d, open))) {
            return;
        }
        Invoice was = open.invoice();
        news.documents.add(
                new Invoice(
                        was.number(),
                        was.customer(),
                        was.type(),
                        was.related(),
                        was.invoiceDate(),
                        was.dueDate().plusDays(pick(11)),
                        Money.eur(1 + pick(MOST_CENTS)),
                        was.terms()));
    }

    private static boolean isOf(Invoice document, Receivable open) {
        return document.number().equals(open.number());
    }

    private void document(
            News news, LocalDate night, DocumentType type, @Nullable Receivable open) {
        if (open == null) {
            return;
        }
        boolean whole = type == DocumentType.CANCELLATION;
        Money gross = whole ? open.gross() : Money.eur(1 + pick((int) open.gross().minor()));
        news.documents.add(
                new Invoice(
                        new InvoiceNumber("GS-" + (100_000 + ++documents)),
                        open.invoice().customer(),
                        type,
                        open.number(),
                        night,
                        night,
                        gross,
                        Invoice.Terms.NONE));
    }

    /** As the command {@code hold} writes it, on the day before. */
    private void hold(News news, LocalDate night, @Nullable Receivable open) {
        if (open == null) {
            return;
        }
        LocalDate day = night.minusDays(1);
        InvoiceNumber one = random.nextBoolean() ? open.number() : null;
        LocalDate until = pick(4) == 0 ? null : night.plusDays(pick(30));
        boolean insolvent = pick(4) == 0;
        news.events.add(
                new Event(
                        Event.Type.HOLD,
                        day,
                        open.invoice().customer(),
                        insolvent ? null : one,
                        "hold",
                        (insolvent ? HoldReason.INSOLVENCY : HoldReason.BY_HAND).code(),
                        day,
                        until,
                        "ruft zurück"));
    }

    private static void release(News news, LocalDate night, @Nullable Receivable open) {
        if (open != null) {
            news.events.add(
                    new Event(
                            Event.Type.RELEASE,
                            night.minusDays(1),
                            open.invoice().customer(),
                            null,
                            Debtor.RELEASE_ALL,
                            "",
                            null,
                            null,
                            ""));
        }
    }

    private String ref() {
        return "B-" + ++entries;
    }
}
