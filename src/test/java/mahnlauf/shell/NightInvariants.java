package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.Component;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.EarlierDunning;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.Stage;
import mahnlauf.core.model.Table;
import mahnlauf.store.ActionQueue;
import mahnlauf.store.Ledger;
import mahnlauf.store.SqlTables;

/**
 * What must hold of every night, by a record of its own of what has left: it trusts no state that
 * the program keeps, but the facts.
 */
final class NightInvariants {

    private static final Set<Component> MONEY =
            Set.of(Component.PRINCIPAL, Component.FEE, Component.INTEREST);
    private static final long LEAST_CENTS = 5_00;

    private final Map<Owned, Reached> reached = new HashMap<>();
    private final Map<CustomerNumber, Reached> letters = new HashMap<>();
    private final Set<String> left = new HashSet<>();
    private final Map<ActionKind, Integer> counts = new HashMap<>();

    private final AgreementInvariants agreements = new AgreementInvariants();
    private final ContactInvariants contacts = new ContactInvariants();
    private final HoldRecord holds = new HoldRecord();

    private record Reached(Stage stage, LocalDate on) {}

    /** A correction may give an invoice to another customer, who starts at the bottom. */
    private record Owned(InvoiceNumber invoice, CustomerNumber customer) {}

    /** How many of each kind have left. */
    Map<ActionKind, Integer> counts() {
        return counts;
    }

    /** What was told before the night, where the town knows better than any books. */
    void told(SimulatedTown.News news) {
        holds.told(news);
        for (Invoice invoice : news.documents) {
            EarlierDunning earlier = news.dunned.get(invoice.number());
            if (earlier != null) {
                Reached stands = new Reached(earlier.stage(), earlier.lastLetterOn());
                reached.put(new Owned(invoice.number(), invoice.customer()), stands);
                letters.merge(
                        invoice.customer(),
                        stands,
                        (was, now) -> now.on().isAfter(was.on()) ? now : was);
            }
        }
    }

    /** After the night; {@code books} is what the facts alone say now. */
    void check(Night night, Books books) throws SQLException {
        assertEquals(
                Bookmark.of(night.books()), Bookmark.of(books), () -> "replayed " + night.date());
        contacts.heard(books);
        holds.heard(books);
        Set<CustomerNumber> written = new HashSet<>();
        for (Action action : ActionQueue.ofNight(night.ledger(), night.date())) {
            if (action.state() == Action.State.DELIVERED && left.add(action.id())) {
                counts.merge(action.kind(), 1, Integer::sum);
                boolean claims =
                        action.kind().isLetter() || action.kind() == ActionKind.AGREEMENT_BROKEN;
                if (claims) {
                    String again = night.date() + ": a second letter " + action.id();
                    assertTrue(written.add(action.customer()), again);
                }
                leaves(night, action, books);
            }
        }
        books.receivables().forEach(r -> climbed(night, r, books));
        sums(books);
        agreements.check(night, books);
    }

    private void leaves(Night night, Action action, Books books) {
        if (action.kind().isMessage() || action.kind() == ActionKind.CALL) {
            holds.mayHear(action, night.date());
        }
        if (action.kind().isLetter()) {
            letter(night, action, books);
        }
        if (action.kind() == ActionKind.COLLECTION_HANDOFF) {
            owed(night, action, books);
        }
        agreements.leaves(night, action, books);
        contacts.leaves(night, action, books);
    }

    private void letter(Night night, Action letter, Books books) {
        LocalDate tonight = night.date();
        String told = tonight + " " + letter;
        assertEquals(List.of(), night.staleAccounts(), () -> "on old bank data: " + told);
        Reached last = letters.put(letter.customer(), new Reached(letter.stage(), tonight));
        boolean higher = last == null || letter.stage().compareTo(last.stage()) > 0;
        SimulatedGroup group = SimulatedGroup.of(books.debtor(letter.customer()).customer());
        assertTrue(higher || !tonight.isBefore(last.on().plusDays(group.gapDays())), told);
        owed(night, letter, books);
        boolean stillGiven =
                letter.invoices().stream()
                        .anyMatch(i -> AgreementInvariants.givesTime(i, books, tonight));
        boolean dated =
                letter.kind() == ActionKind.FINAL_NOTICE
                        || (letter.kind() == ActionKind.DUNNING && stillGiven);
        assertEquals(dated, letter.deadline() != null, told);
        assertFalse(stillGiven && letter.kind() == ActionKind.FINAL_NOTICE, told);
        assertTrue(letter.kind() != ActionKind.REMINDER || letter.fee().isZero(), told);
        boolean asked = letter.kind() == ActionKind.FINAL_NOTICE && group.approved();
        assertTrue(!asked || letter.approved(), () -> "nobody approved: " + told);
        holds.mayBeDunned(letter, tonight);
    }

    /** The customer owes what it says, and enough of it; nothing of it is held. */
    private static void owed(Night night, Action action, Books books) {
        Debtor debtor = books.debtor(action.customer());
        long principal = 0;
        long all = -debtor.credit(Money.EUR).minor();
        for (InvoiceNumber number : action.invoices()) {
            Receivable r = books.receivable(number);
            String told = action.id() + " names " + number + " on " + night.date();
            assertTrue(r.isOpen(), () -> "paid: " + told);
            assertFalse(debtor.isHeld(number, night.date()), () -> "held: " + told);
            assertTrue(debtor.undecidedPayment(number).isEmpty(), () -> "in review: " + told);
            assertEquals(action.customer(), r.invoice().customer(), told);
            assertTrue(night.date().isAfter(r.invoice().dueDate()), () -> "not due: " + told);
            principal += r.principalOpen().minor();
            all += r.principalOpen().plus(r.feesOpen()).plus(r.interestOpen()).minor();
        }
        assertEquals(action.amount(), Money.eur(principal), action.id());
        assertTrue(all >= LEAST_CENTS, () -> "too little is owed for " + action.id());
    }

    /** One stage at a time, each in its own time. */
    private void climbed(Night night, Receivable r, Books books) {
        Owned owned = new Owned(r.number(), r.invoice().customer());
        Reached before = reached.getOrDefault(owned, new Reached(Stage.NONE, LocalDate.MIN));
        if (before.stage() == r.stage()) {
            return;
        }
        String told = night.date() + ": " + r.number() + " " + before + " to " + r.stage();
        assertEquals(before.stage().next(), r.stage(), told);
        SimulatedGroup group = SimulatedGroup.of(books.debtor(owned.customer()).customer());
        LocalDate due = r.invoice().dueDate();
        assertFalse(night.date().isBefore(due.plusDays(group.threshold(r.stage()))), told);
        int days = group.daysAfterTheOneBefore(r.stage());
        assertTrue(days == 0 || !night.date().isBefore(before.on().plusDays(days)), told);
        reached.put(owned, new Reached(r.stage(), night.date()));
    }

    /** What is open is the invoice less what was booked on it, and every document is somebody's. */
    private static void sums(Books books) {
        for (Receivable r : books.receivables()) {
            long open = r.gross().minor();
            for (Posting p : r.principalMovements()) {
                open -= p.amount().minor();
            }
            open -= r.writtenOff(Component.PRINCIPAL).minor();
            assertEquals(Money.eur(open), r.principalOpen(), () -> "open of " + r.number());
        }
        long ofDebtors = books.debtors().stream().mapToLong(d -> d.receivables().size()).sum();
        assertEquals(books.receivables().size(), ofDebtors, "documents of customers");
    }

    /** What the bank told is booked on invoices, or stands as booked on nothing. */
    static void money(Ledger ledger, Books books, long toldCents) throws SQLException {
        long booked =
                books.receivables().stream()
                        .flatMap(r -> r.movements().stream())
                        .filter(p -> p.type() == Posting.Type.ALLOCATION)
                        .filter(p -> MONEY.contains(p.component()))
                        .mapToLong(p -> p.amount().minor())
                        .sum();
        Table payments = SqlTables.read(ledger, "payments", LocalDate.of(9999, 12, 31));
        int column = payments.columns().indexOf("unallocated");
        long free =
                payments.rows().stream()
                        .mapToLong(
                                row ->
                                        new BigDecimal(row.get(column))
                                                .movePointRight(2)
                                                .longValueExact())
                        .sum();
        assertEquals(toldCents, booked + free, "cents that the bank told, and where they are");
    }
}
