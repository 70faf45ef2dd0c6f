package mahnlauf.shell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.List;
import mahnlauf.core.age.Aging;
import mahnlauf.core.agree.Owed;
import mahnlauf.core.decide.CallGuide;
import mahnlauf.core.decide.Step;
import mahnlauf.core.law.Default;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.CallItem;
import mahnlauf.core.model.Claim;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.InterestLine;
import mahnlauf.core.model.Letter;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Outcome;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.ServiceItem;
import mahnlauf.core.score.PaymentRecord;
import mahnlauf.core.score.Score;

/**
 * What the doors are given: steps and books as the records that lists and packages are made of.
 * Letters have {@link LetterDrafts}, offers {@link OfferDrafts}.
 */
final class Drafts {

    /** What the next caller has time to read. */
    private static final int CONTACTS_SHOWN = 5;

    private final Night night;

    Drafts(Night night) {
        this.night = night;
    }

    /**
     * The lines of what a customer owes on some invoices after a letter of tonight or a former
     * night.
     */
    List<Letter.Line> lines(Action action, Debtor debtor) {
        List<Letter.Line> lines = new ArrayList<>();
        for (Receivable r : receivables(action, debtor)) {
            List<InterestLine> none = List.of();
            lines.add(
                    new Letter.Line(
                            r.number(),
                            r.stage(),
                            r.invoice().invoiceDate(),
                            r.invoice().dueDate(),
                            daysOverdue(r),
                            r.gross(),
                            r.gross().minus(r.principalOpen()),
                            r.principalOpen(),
                            r.feesOpen(),
                            interest(r, debtor),
                            none));
        }
        return lines;
    }

    /** To this night, since an offer that is kept ends all that is owed. */
    private Money interest(Receivable r, Debtor debtor) {
        return Owed.interestOn(night.date(), r, debtor.customer().kind(), night.arrears());
    }

    private static List<Receivable> receivables(Action action, Debtor debtor) {
        return debtor.receivables().stream()
                .filter(r -> action.invoices().contains(r.number()) && r.isOpen())
                .toList();
    }

    private int daysOverdue(Receivable r) {
        LocalDate due =
                Aging.effectiveDueDate(r.invoice().dueDate(), night.arrears().workingDays());
        return Aging.daysOverdue(due, night.date());
    }

    /** What these lines ask for in all: principal, fees and interest. */
    static Money owed(List<Letter.Line> lines, Currency currency) {
        Money owed = Money.zero(currency);
        for (Letter.Line line : lines) {
            owed = owed.plus(line.open()).plus(line.fees()).plus(line.interest());
        }
        return owed;
    }

    /**
     * @param debitFault the bank's code where his account can be debited no more; else empty
     */
    CallItem call(Action action, Debtor debtor, List<Claim.SentLetter> letters, String debitFault) {
        List<Receivable> overdue = receivables(action, debtor);
        CallItem.Past past =
                new CallItem.Past(
                        letters,
                        debtor.contacts().tries(),
                        said(debtor),
                        lastPayments(overdue),
                        habit(debtor));
        return new CallItem(
                action.id(),
                night.date(),
                debtor.customer(),
                new CallItem.Why(action.after().isEmpty(), debitFault),
                overdue.stream().map(this::callLine).toList(),
                past,
                guide(debtor).of(debtor, overdue));
    }

    private CallItem.Line callLine(Receivable r) {
        return new CallItem.Line(
                r.number(), r.invoice().dueDate(), daysOverdue(r), r.principalOpen());
    }

    private CallGuide guide(Debtor debtor) {
        return new CallGuide(
                night.date(),
                night.policy(debtor),
                night.arrears(),
                night.settings().agreementBounds(night.arrears().workingDays()),
                night.settings().callRule());
    }

    private static List<Claim.Payment> lastPayments(List<Receivable> invoices) {
        return invoices.stream()
                .flatMap(r -> ClaimHistory.payments(r).stream())
                .sorted(Comparator.comparing(Claim.Payment::on).reversed())
                .limit(CONTACTS_SHOWN)
                .toList();
    }

    private CallItem.Habit habit(Debtor debtor) {
        Score score = Score.of(debtor, night.date(), night.arrears().workingDays());
        PaymentRecord known = score.record();
        return new CallItem.Habit(
                score.points().isPresent() ? score.points().getAsInt() : null,
                known.invoices(),
                known.late(),
                known.wholeDaysLate(),
                known.returnedDebits(),
                known.brokenPromises());
    }

    /** The last contacts, newest first. */
    private static List<CallItem.Said> said(Debtor debtor) {
        List<Event> contacts = debtor.contacts().contacts();
        List<CallItem.Said> said = new ArrayList<>();
        for (int i = contacts.size() - 1; i >= 0 && said.size() < CONTACTS_SHOWN; i--) {
            Event contact = contacts.get(i);
            said.add(
                    new CallItem.Said(
                            contact.on(), Outcome.of(contact), contact.until(), contact.note()));
        }
        return said;
    }

    ServiceItem service(Action action, Debtor debtor) {
        List<Letter.Line> lines = lines(action, debtor);
        LocalDate deadline = action.deadline();
        return new ServiceItem(
                action.id(),
                action.kind(),
                debtor.customer(),
                deadline == null ? night.date() : deadline,
                lines.stream().map(Letter.Line::invoice).toList(),
                owed(lines, action.amount().currency()));
    }

    Claim claim(Action action, Step step, List<Claim.SentLetter> letters) {
        return new Claim(
                ActionNames.claim(action.id()),
                night.policy(step.debtor()).agency(),
                night.date(),
                step.debtor().customer(),
                step.items().stream().map(item -> item(item, letters)).toList(),
                LawSettings.interestGround(night.settings(), step.debtor().customer().kind()),
                ClaimHistory.of(step.debtor(), action.invoices()));
    }

    private Claim.Item item(Step.Item item, List<Claim.SentLetter> letters) {
        Receivable r = item.receivable();
        Default inDefault =
                item.inDefault()
                        .orElseThrow(
                                () ->
                                        new IllegalStateException(
                                                "Claim on " + r.number() + " without default"));
        return new Claim.Item(
                r.number(),
                r.invoice().invoiceDate(),
                r.invoice().dueDate(),
                r.invoice().terms().contractDate(),
                r.invoice().terms().service(),
                inDefault.from(),
                inDefault.rule().statute(night.arrears().jurisdiction()),
                r.gross(),
                r.gross().minus(r.principalOpen()),
                r.principalOpen(),
                item.fees(),
                item.interest(),
                item.interestLines(),
                letters,
                ClaimHistory.payments(r),
                ClaimHistory.bankCost(r, item.fees()),
                night.arrears().limitation(r).certain());
    }
}
