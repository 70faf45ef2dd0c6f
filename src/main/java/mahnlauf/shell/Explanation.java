package mahnlauf.shell;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import mahnlauf.core.age.Aging;
import mahnlauf.core.decide.Decision;
import mahnlauf.core.decide.Step;
import mahnlauf.core.law.Arrears;
import mahnlauf.core.law.BaseRates;
import mahnlauf.core.law.Default;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.Table;
import mahnlauf.store.ActionQueue;
import mahnlauf.store.Ledger;
import mahnlauf.store.SqlTables;

/** Says in words why a payment was booked so, or why an invoice stands where it stands. */
public final class Explanation {

    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final Ledger ledger;
    private final LocalDate day;
    private final Settings settings;
    private final Arrears arrears;
    private final List<String> lines = new ArrayList<>();

    private Explanation(Ledger ledger, LocalDate day, Settings settings, BaseRates rates) {
        this.ledger = ledger;
        this.day = day;
        this.settings = settings;
        Holidays holidays =
                Holidays.of(settings.jurisdiction(), settings.text(Setting.HOLIDAYS_REGION));
        this.arrears = new Arrears(settings.arrearsTerms(), holidays.workingDays(), rates);
    }

    /** The lines that explain an invoice number or bank_ref; none where neither is known. */
    public static List<String> of(
            String id, Ledger ledger, LocalDate day, Settings settings, BaseRates rates)
            throws SQLException {
        Explanation explanation = new Explanation(ledger, day, settings, rates);
        Books books = ledger.books();
        ledger.addCredits(books);
        Receivable receivable = id.isBlank() ? null : books.find(new InvoiceNumber(id));
        if (receivable != null) {
            explanation.invoice(receivable, books);
        }
        explanation.payment(id);
        return explanation.lines;
    }

    private void invoice(Receivable r, Books books) throws SQLException {
        Debtor debtor = books.debtor(r.invoice().customer());
        say(
                "%s %s of %s: %s, due %s, customer %s.",
                r.invoice().type().code(),
                r.number(),
                r.invoice().invoiceDate(),
                r.gross(),
                r.invoice().dueDate(),
                debtor.number());
        for (Posting p : r.movements()) {
            say(
                    "  %s %s %s %s (%s): %s",
                    p.bookedOn(),
                    p.type().code(),
                    p.component().code(),
                    p.amount(),
                    p.reference(),
                    p.reason());
        }
        for (Action action : ActionQueue.deliveredTo(ledger, debtor.number())) {
            if (action.invoices().contains(r.number())) {
                say(
                        "  %s %s went out by %s (%s).",
                        action.asOf(), action.kind().code(), action.channel().code(), action.id());
            }
        }
        if (r.invoice().type() == DocumentType.INVOICE) {
            standing(r, debtor);
        }
    }

    private void standing(Receivable r, Debtor debtor) {
        LocalDate due = Aging.effectiveDueDate(r.invoice().dueDate(), arrears.workingDays());
        int overdue = Aging.daysOverdue(due, day);
        say(
                "Open on %s: %s principal, %s fees, %s interest claimed.",
                day, r.principalOpen(), r.feesOpen(), r.interestOpen());
        if (!due.equals(r.invoice().dueDate())) {
            say("The due date is no working day, so %s was the last day to pay (§ 193 BGB).", due);
        }
        if (!r.isOpen()) {
            say("Nothing more will happen: no principal is owed.");
            return;
        }
        Optional<Default> inDefault = arrears.defaultOf(r, debtor.customer().kind());
        say(
                "%s",
                inDefault
                        .map(
                                d ->
                                        "In default since "
                                                + d.from()
                                                + " by "
                                                + d.rule().statute(arrears.jurisdiction())
                                                + "; interest from "
                                                + d.interestFrom()
                                                + ".")
                        .orElse(
                                "Not in default yet: no date was agreed and no reminder has been received."));
        say(
                "%s; stage %s.",
                overdue > 0 ? overdue + " days overdue" : "Not overdue", r.stage().code());
        debtor.holds().stream()
                .filter(h -> h.stops(r.number(), day))
                .forEach(
                        h ->
                                say(
                                        "Held%s: %s.",
                                        h.until() == null
                                                ? " until released"
                                                : " until " + h.until(),
                                        h.reason()));
        next(r, debtor);
    }

    /** The next night on which something happens to the invoice, as things stand now. */
    private void next(Receivable r, Debtor debtor) {
        int horizonDays = settings.thresholds().get(3) + 60;
        for (int i = 0; i <= horizonDays; i++) {
            LocalDate night = day.plusDays(i);
            Decision decision = new Decision(night, settings.policy(), arrears);
            for (Step step : decision.steps(debtor)) {
                boolean mine = step.items().stream().anyMatch(item -> item.receivable() == r);
                if (mine) {
                    say("Next, unless something changes: %s on %s.", step.kind().code(), night);
                    return;
                }
            }
        }
        say("Nothing is due to happen in the next %d days.", horizonDays);
    }

    private void payment(String id) throws SQLException {
        Table payments = SqlTables.read(ledger, "payments", EVER).where("bank_ref", id);
        for (List<String> p : payments.rows()) {
            say(
                    "Payment %s of %s: %s %s from %s, \"%s\" (%s).",
                    p.get(0), p.get(2), p.get(4), p.get(5), p.get(6), p.get(9), p.get(11));
            for (List<String> a :
                    SqlTables.read(ledger, "allocations", EVER).where("bank_ref", id).rows()) {
                say(
                        "  %s on %s as %s, rule %s, confidence %s percent.",
                        a.get(2), a.get(1), a.get(3), a.get(4), a.get(5));
            }
            for (Posting posting : postingsOf(id)) {
                say("  %s: %s", posting.invoice(), posting.reason());
            }
            for (List<String> review :
                    SqlTables.read(ledger, "review", EVER).where("bank_ref", id).rows()) {
                say(
                        "  Left to a person: %s%s",
                        review.get(7),
                        review.get(5).isEmpty() ? "" : "; proposed " + review.get(5));
            }
            tellings(id);
            say("  Allocated %s, unallocated %s. From %s.", p.get(12), p.get(13), p.get(14));
        }
    }

    /** Which other files have told it: provisional, confirmed, withdrawn, in its payments. */
    private void tellings(String bankRef) throws SQLException {
        for (List<String> t : SqlTables.tellings(ledger, bankRef).rows()) {
            say("  %s: %s, %s%s", t.get(0), t.get(1), t.get(2), t.get(3));
        }
    }

    private List<Posting> postingsOf(String bankRef) throws SQLException {
        List<Posting> postings = new ArrayList<>();
        for (Receivable r : ledger.books().receivables()) {
            for (Posting p : r.movements()) {
                if (p.reference().equals(bankRef) && p.type() == Posting.Type.ALLOCATION) {
                    postings.add(p);
                }
            }
        }
        return postings;
    }

    @SuppressWarnings("AnnotateFormatMethod") // the annotation would need a library at run time
    private void say(String format, Object... values) {
        lines.add(String.format(format, values));
    }
}
