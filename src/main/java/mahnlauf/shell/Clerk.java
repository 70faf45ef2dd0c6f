package mahnlauf.shell;

import java.io.IOException;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Optional;
import mahnlauf.core.law.Arrears;
import mahnlauf.core.law.BaseRates;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.Hold;
import mahnlauf.core.model.HoldReason;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Receivable;
import mahnlauf.store.ActionQueue;
import mahnlauf.store.Database;
import mahnlauf.store.Ledger;
import mahnlauf.store.RunRegister;
import org.jspecify.annotations.Nullable;

/** What a person writes into the ledger between two nights; waits for a night that is at work. */
public final class Clerk implements AutoCloseable {

    private final HomeLock lock;
    private final Ledger ledger;
    private final LocalDate day;
    private final Books books;

    private Clerk(HomeLock lock, Ledger ledger, LocalDate day) throws SQLException {
        this.lock = lock;
        this.ledger = ledger;
        this.day = day;
        this.books = ledger.books();
    }

    /**
     * Opens the ledger; the day is that of the newest finished night, before the first one {@code
     * today}.
     */
    public static Clerk at(Home home, LocalDate today) throws IOException, SQLException {
        HomeLock lock = HomeLock.take(home);
        try {
            Ledger ledger = Ledger.of(Database.forWriting(home.data()));
            return new Clerk(lock, ledger, RunRegister.newestNight(ledger).orElse(today));
        } catch (IOException | SQLException | RuntimeException e) {
            lock.close();
            throw e;
        }
    }

    public LocalDate day() {
        return day;
    }

    /** What a number is said to mean. */
    public enum Choice {
        INVOICE,
        CUSTOMER,
        EITHER
    }

    /** An invoice, or all that a customer owes. */
    public record Subject(CustomerNumber customer, @Nullable InvoiceNumber invoice) {

        public String sentence() {
            return invoice == null
                    ? "customer " + customer
                    : "invoice " + invoice + " of customer " + customer;
        }
    }

    /**
     * What the number names.
     *
     * @throws WrongSettingException if nothing has it, or both an invoice and a customer
     */
    public Subject subject(String id, Choice choice) {
        Receivable invoice =
                choice == Choice.CUSTOMER || id.isBlank()
                        ? null
                        : books.find(new InvoiceNumber(id));
        Debtor debtor =
                choice == Choice.INVOICE || id.isBlank()
                        ? null
                        : books.find(new CustomerNumber(id));
        if (invoice != null && debtor != null) {
            throw new WrongSettingException(
                    id
                            + " is both an invoice and a customer: say which with --invoice or --customer.");
        }
        if (invoice != null) {
            return new Subject(invoice.invoice().customer(), invoice.number());
        }
        if (debtor != null) {
            return new Subject(debtor.number(), null);
        }
        throw new WrongSettingException(
                "There is no invoice and no customer '"
                        + id
                        + "'. `mahnlauf list invoices` shows what there is.");
    }

    /** The currency in which an invoice is kept. */
    public Currency currencyOf(Subject subject) {
        InvoiceNumber invoice = subject.invoice();
        return invoice == null ? Money.EUR : books.receivable(invoice).gross().currency();
    }

    /**
     * Stops the ladder until that day, the day included; null: until it is released. Insolvency and
     * death, as the reason's first word, hold all that the customer owes; a dispute calls claims
     * back, too.
     */
    public void hold(Subject subject, @Nullable LocalDate until, String reason)
            throws SQLException {
        HoldReason code = HoldReason.ofText(reason);
        Event hold =
                new Event(
                        Event.Type.HOLD,
                        day,
                        subject.customer(),
                        code.needsPerson() ? null : subject.invoice(),
                        "hold",
                        code.code(),
                        day,
                        until,
                        reason);
        ledger.record(day, tx -> tx.facts().event(hold));
    }

    /**
     * Ends the holds.
     *
     * @return how many there were
     */
    public int release(Subject subject) throws SQLException {
        List<Hold> ended = new ArrayList<>();
        for (Hold hold : books.debtor(subject.customer()).holds()) {
            LocalDate until = hold.until();
            boolean meant = subject.invoice() == null || subject.invoice().equals(hold.invoice());
            if (meant && (until == null || !until.isBefore(day))) {
                ended.add(hold);
            }
        }
        if (!ended.isEmpty()) {
            Event release =
                    new Event(
                            Event.Type.RELEASE,
                            day,
                            subject.customer(),
                            subject.invoice(),
                            Debtor.RELEASE_ALL,
                            "",
                            day,
                            null,
                            "");
            ledger.record(day, tx -> tx.facts().event(release));
        }
        return ended.size();
    }

    /** Where payments are booked by hand, by the law of these settings. */
    public HandDesk handDesk(Settings settings, BaseRates baseRates) {
        Arrears arrears = new Arrears(settings.arrearsTerms(), settings.workingDays(), baseRates);
        return new HandDesk(ledger, books, day, arrears);
    }

    /** Where claims are given up and opened again. */
    public WriteOffDesk writeOffs() {
        return new WriteOffDesk(ledger, books, day);
    }

    /** Where personal data is erased; the ledger is closed once it was. */
    public EraseDesk erasing(Home home, Settings settings) {
        return new EraseDesk(home, ledger, books, day, settings);
    }

    /** Where agreements are made that day, by the law of these settings. */
    public AgreementDesk agreementDesk(LocalDate on, Settings settings, BaseRates baseRates)
            throws SQLException {
        Holidays holidays =
                Holidays.of(settings.jurisdiction(), settings.text(Setting.HOLIDAYS_REGION));
        Arrears arrears = new Arrears(settings.arrearsTerms(), holidays.workingDays(), baseRates);
        ledger.addCredits(books);
        return new AgreementDesk(
                ledger, books, on, arrears, settings.agreementBounds(holidays.workingDays()));
    }

    /**
     * Approves what waits for a person; all of it where no id is given.
     *
     * @throws WrongSettingException if an id is unknown or does not wait
     */
    public List<Action> approve(List<String> ids) throws SQLException {
        List<Action> approved = new ArrayList<>();
        if (ids.isEmpty()) {
            for (Action action : ActionQueue.waiting(ledger)) {
                boolean itself =
                        action.after().isEmpty() || action.kind() == ActionKind.HANDOVER_NOTICE;
                if (!action.approved() && itself) {
                    approved.add(action.approve());
                }
            }
        }
        for (String id : ids) {
            Optional<Action> action = ActionQueue.find(ledger, id);
            if (action.isEmpty() || !action.get().state().isWaiting()) {
                throw new WrongSettingException(
                        "No action '"
                                + id
                                + "' waits. `mahnlauf list actions` shows what does (state pending).");
            }
            approved.add(action.get().approve());
        }
        ledger.record(
                day,
                tx -> {
                    for (Action action : approved) {
                        ActionQueue.update(tx, action);
                    }
                });
        return approved;
    }

    @Override
    public void close() throws IOException, SQLException {
        try {
            ledger.close();
        } finally {
            lock.close();
        }
    }
}
