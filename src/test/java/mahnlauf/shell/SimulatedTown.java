package mahnlauf.shell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Receivable;
import org.jspecify.annotations.Nullable;

/** Customers who get invoices, pay, don't, and change their minds; always the same for one seed. */
final class SimulatedTown {

    private static final int FIRST_NUMBER = 20_001;
    private static final int MOST_CENTS = 400_00;
    private static final int[] TERMS = {7, 14, 30};

    private final Random random;
    private final List<Customer> customers = new ArrayList<>();
    private final List<Collected> collected = new ArrayList<>();
    private int documents;
    private int entries;

    /** A direct debit of ours, which may come back. */
    private record Collected(String endToEndId, long cents, String text) {}

    SimulatedTown(long seed, int size) {
        random = new Random(seed);
        for (int i = 0; i < size; i++) {
            customers.add(customer(i));
        }
    }

    /** What is new before one night: rows of the export, a statement, and what a person says. */
    static final class News {
        final List<Invoice> documents = new ArrayList<>();
        final List<Event> events = new ArrayList<>();
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
                "");
    }

    Customer customer(CustomerNumber number) {
        return customers.get(Integer.parseInt(number.value()) - FIRST_NUMBER);
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
            case INVOICE -> issue(news, night, false);
            case AGREED_INVOICE -> issue(news, night, true);
            case PAYMENT -> pay(news, open, 1, 1);
            case PART_PAYMENT -> pay(news, open, 1, 2 + pick(3));
            case PAYMENT_OF_ALL -> payAll(news, open);
            case OVERPAYMENT -> pay(news, open, 5, 4);
            case UNCLEAR_PAYMENT -> news.statement.entry(ref(), 1 + pick(MOST_CENTS), "Danke");
            case RETURN -> giveBack(news);
            case CORRECTION -> correct(news, open);
            case CREDIT_NOTE -> document(news, night, DocumentType.CREDIT_NOTE, open);
            case CANCELLATION -> document(news, night, DocumentType.CANCELLATION, open);
            case HOLD -> hold(news, night, open);
            case RELEASE -> release(news, night, open);
        }
    }

    private @Nullable Receivable anyOpen(Books books) {
        List<Receivable> open = books.receivables().stream().filter(Receivable::isOpen).toList();
        return open.isEmpty() ? null : open.get(pick(open.size()));
    }

    private void issue(News news, LocalDate night, boolean agreed) {
        LocalDate date = night.minusDays(pick(3));
        Invoice.Terms terms = new Invoice.Terms(null, null, agreed, false, null, "", "", "");
        news.documents.add(
                new Invoice(
                        new InvoiceNumber("RE-" + (100_000 + ++documents)),
                        customers.get(pick(customers.size())).number(),
                        DocumentType.INVOICE,
                        null,
                        date,
                        date.plusDays(TERMS[pick(TERMS.length)]),
                        Money.eur(1 + pick(MOST_CENTS)),
                        terms));
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
        news.events.add(
                new Event(
                        Event.Type.HOLD,
                        day,
                        open.invoice().customer(),
                        one,
                        "hold",
                        "",
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
