package mahnlauf.shell;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import mahnlauf.core.age.Aging;
import mahnlauf.core.decide.Outlook;
import mahnlauf.core.decide.Policies;
import mahnlauf.core.law.Arrears;
import mahnlauf.core.law.Default;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.Component;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.Handover;
import mahnlauf.core.model.InterestLine;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.Stage;
import mahnlauf.store.ActionQueue;
import mahnlauf.store.Ledger;

/** What is owed on an invoice and why, and what will happen next and when. */
final class InvoiceStanding {

    /** Nobody reads more stretches of interest; the earlier ones are summed. */
    private static final int STRETCHES = 4;

    private final Ledger ledger;
    private final LocalDate day;
    private final Settings settings;
    private final Arrears arrears;
    private final List<String> lines = new ArrayList<>();

    InvoiceStanding(Ledger ledger, LocalDate day, Settings settings, Arrears arrears) {
        this.ledger = ledger;
        this.day = day;
        this.settings = settings;
        this.arrears = arrears;
    }

    /** The lines; none for a credit note. */
    List<String> lines(Receivable r, Debtor debtor) throws SQLException {
        if (r.invoice().type() != DocumentType.INVOICE) {
            return lines;
        }
        CustomerKind kind = debtor.customer().kind();
        owed(r, kind);
        credit(r, debtor);
        if (!r.isOpen()) {
            lines.add(
                    r.isWrittenOff()
                            ? "Nothing more will happen: it is written off. Money that names it is"
                                    + " booked on it all the same; `mahnlauf reopen "
                                    + r.number()
                                    + "` chases it again."
                            : "Nothing more will happen: no principal is owed.");
            return lines;
        }
        interest(r, kind);
        since(r, kind);
        next(r, debtor);
        return lines;
    }

    private void owed(Receivable r, CustomerKind kind) {
        boolean claims = r.claimedOn() != null && r.isOpen();
        Money interest = claims ? arrears.interestOwed(r, kind, day) : r.interestOpen();
        Money granted = r.gross().minus(r.credited()).minus(r.paid()).minus(r.principalUnpaid());
        lines.add(
                "Owed on %s: %s principal, %s fees, %s interest, together %s."
                        .formatted(
                                day,
                                r.principalOpen(),
                                r.feesOpen(),
                                interest,
                                r.principalOpen().plus(r.feesOpen()).plus(interest)));
        lines.add(
                "  Principal: %s invoiced%s%s%s%s."
                        .formatted(
                                r.gross(),
                                less(r.paid(), "paid"),
                                less(r.credited(), "credited"),
                                less(granted, "granted"),
                                less(r.writtenOff(Component.PRINCIPAL), "written off")));
    }

    /** What is the customer's lowers every letter, though it is booked on no invoice. */
    private void credit(Receivable r, Debtor debtor) {
        Money credit = debtor.creditInAll(r.gross().currency());
        if (r.isOpen() && credit.isPositive()) {
            lines.add(
                    "  Credit: the customer has paid or been credited "
                            + credit
                            + " too much elsewhere; a letter takes that off its total.");
        }
    }

    private static String less(Money amount, String why) {
        return amount.isZero() ? "" : ", less " + amount + " " + why;
    }

    private void interest(Receivable r, CustomerKind kind) {
        Arrears.Accrued accrued = arrears.interest(r, kind, day);
        accrued.missingRate().ifPresent(why -> lines.add("  Interest cannot be reckoned: " + why));
        if (!accrued.total().isPositive()) {
            return;
        }
        List<InterestLine> all = accrued.lines();
        int shown = Math.max(0, all.size() - STRETCHES);
        String earlier = shown == 0 ? "" : shown + " earlier stretches, then ";
        String stretches =
                all.stream()
                        .skip(shown)
                        .map(InvoiceStanding::stretch)
                        .collect(Collectors.joining("; "));
        lines.add(
                "  Interest: %s%s; in all %s%s%s."
                        .formatted(
                                earlier,
                                stretches,
                                accrued.total(),
                                less(r.interestPaid(), "paid"),
                                r.claimedOn() == null ? ", claimed from the dunning on" : ""));
    }

    private static String stretch(InterestLine line) {
        return "%d days from %s at %s %% on %s = %s"
                .formatted(
                        line.days(),
                        line.from(),
                        line.ratePercent().toPlainString(),
                        line.principal(),
                        line.interest().plain());
    }

    private void since(Receivable r, CustomerKind kind) {
        LocalDate due = Aging.effectiveDueDate(r.invoice().dueDate(), arrears.workingDays());
        int overdue = Aging.daysOverdue(due, day);
        if (!due.equals(r.invoice().dueDate())) {
            lines.add(
                    "The due date is no working day, so "
                            + due
                            + " was the last day to pay (§ 193 BGB).");
        }
        Optional<Default> inDefault = arrears.defaultOf(r, kind);
        lines.add(
                (overdue > 0 ? overdue + " days overdue" : "Not overdue")
                        + "; stage "
                        + r.stage().code()
                        + "; "
                        + inDefault
                                .map(this::since)
                                .orElse(
                                        "not in default: no date was agreed and no reminder was"
                                                + " received.")
                        + missingDeadline(r));
    }

    private String since(Default d) {
        return "in default since "
                + d.from()
                + " by "
                + d.rule().statute(arrears.jurisdiction())
                + ", interest from "
                + d.interestFrom()
                + ".";
    }

    private static String missingDeadline(Receivable r) {
        LocalDate deadline = r.finalDeadline();
        return deadline == null ? "" : " The final notice's deadline is " + deadline + ".";
    }

    private void next(Receivable r, Debtor debtor) throws SQLException {
        debtor.holds().stream()
                .filter(h -> h.stops(r.number(), day))
                .forEach(
                        h ->
                                lines.add(
                                        "Held%s: %s."
                                                .formatted(
                                                        h.until() == null
                                                                ? " until released"
                                                                : " until " + h.until(),
                                                        h.why())));
        waiting(r);
        stale();
        if (r.stage() == Stage.COLLECTION) {
            lines.add(atAgency(r, debtor));
        } else {
            outlook(r, debtor);
            closing(r, debtor);
        }
    }

    private static String atAgency(Receivable r, Debtor debtor) {
        List<Handover> claims =
                debtor.handovers().stream().filter(h -> h.invoices().contains(r.number())).toList();
        if (claims.isEmpty()) {
            return "Another program handed it over: nothing is sent to the customer.";
        }
        Handover last = claims.get(claims.size() - 1);
        return switch (last.state()) {
            case HANDED_OVER, ACCEPTED, PART_PAID ->
                    "It is with the collection agency: nothing is sent to the customer.";
            case RECALLED ->
                    "Its claim was called back from the agency: no letter follows by itself.";
            case REJECTED ->
                    "The agency does not take its claim: a person decides; no letter follows by"
                            + " itself.";
            case PAID -> "The agency is done with its claim: what is left, a person decides.";
            case CLOSED_UNPAID ->
                    "The agency got nothing: `mahnlauf write-off "
                            + r.number()
                            + "` gives it up; no letter follows by itself.";
        };
    }

    private void closing(Receivable r, Debtor debtor) {
        for (Closings.Advised advised : new Closings(day, settings, arrears).of(debtor)) {
            if (advised.closing().invoices().contains(r)) {
                lines.addAll(ClosingWords.of(advised, r.number()));
                if (settings.yes(Setting.COLLECTION_BY_RECOMMENDATION)) {
                    lines.add(
                            "  Handed over is only what is recommended so"
                                    + " (collection.by_recommendation).");
                }
            }
        }
    }

    private void outlook(Receivable r, Debtor debtor) {
        Policies.Choice choice = settings.policies().choice(debtor.customer());
        if (!choice.name().equals(Policies.DEFAULT)) {
            lines.add("The customer is dunned by the policy " + choice.name() + ".");
        }
        Outlook outlook = Outlook.of(debtor, r, day, choice.policy(), arrears);
        outlook.step()
                .ifPresentOrElse(
                        next ->
                                lines.add(
                                        "Next, unless something changes: %s on %s."
                                                .formatted(
                                                        next.step().kind().code(), next.night())),
                        () -> lines.add("Nothing is due to happen in the months to come."));
        if (!outlook.obstacles().isEmpty()) {
            lines.add(
                    "  By the ladder alone %s could come on %s, but this is in its way: %s."
                            .formatted(
                                    outlook.stage().code(),
                                    outlook.earliest().map(LocalDate::toString).orElse("?"),
                                    String.join("; ", outlook.obstacles())));
        }
    }

    /** What is decided and has not left. */
    private void waiting(Receivable r) throws SQLException {
        for (Action a : ActionQueue.waiting(ledger)) {
            if (a.invoices().contains(r.number())) {
                lines.add(
                        "%s of %s has not left yet%s."
                                .formatted(
                                        a.kind().code(),
                                        a.asOf(),
                                        a.approved()
                                                ? "; it leaves with the next run"
                                                : "; it waits for `mahnlauf approve "
                                                        + a.id()
                                                        + "`"));
            }
        }
    }

    private void stale() throws SQLException {
        List<String> stale = AgeStage.staleAccounts(ledger, settings, day);
        if (!stale.isEmpty()) {
            lines.add(
                    "No letter leaves until a newer bank statement comes: %s is older than %s days"
                                    .formatted(
                                            String.join(", ", stale),
                                            settings.text(Setting.STATEMENTS_MAX_AGE_DAYS))
                            + " (statements.max_age_days).");
        }
    }
}
