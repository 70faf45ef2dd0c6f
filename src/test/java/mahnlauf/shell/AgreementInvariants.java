package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;
import mahnlauf.core.agree.KeptRest;
import mahnlauf.core.decide.Step;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Agreement;
import mahnlauf.core.model.AgreementOffer.Instalment;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.Component;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.InterestLine;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.Stage;

/** What must hold of agreements every night. */
final class AgreementInvariants {

    private static final long ROUNDED_CENTS = 5;

    private final Set<String> notes = new HashSet<>();

    /** What left tonight about agreements, or in spite of them. */
    void leaves(Night night, Action action, Books books) {
        if (action.kind().isLetter() || action.kind() == ActionKind.COLLECTION_HANDOFF) {
            nothingAgreedIsDunned(night, action, books);
        }
        if (action.kind().isNote()) {
            Step step = Objects.requireNonNull(night.stepsByAction().get(action.id()));
            if (action.kind() == ActionKind.AGREEMENT_CONFIRMATION
                    || action.kind() == ActionKind.INSTALMENT_REMINDER) {
                String once = action.kind() + " " + step.reference() + " ";
                boolean reminder = action.kind() == ActionKind.INSTALMENT_REMINDER;
                String note = once + (reminder ? step.deadline() : "");
                assertTrue(notes.add(note), () -> "told twice: " + note);
            }
        }
    }

    private static void nothingAgreedIsDunned(Night night, Action letter, Books books) {
        Debtor debtor = books.debtor(letter.customer());
        for (Agreement agreement : debtor.agreements()) {
            for (InvoiceNumber number : letter.invoices()) {
                assertFalse(
                        agreement.isActive() && agreement.covers(number),
                        () -> agreement.id() + " runs, but on " + night.date() + ": " + letter);
            }
        }
        Step step = Objects.requireNonNull(night.stepsByAction().get(letter.id()));
        for (Step.Item item : step.items()) {
            for (Agreement agreement : item.receivable().agreements()) {
                item.interestLines().forEach(line -> bearsNothingMeanwhile(line, agreement));
            }
        }
    }

    /** From its day until it is broken. */
    private static void bearsNothingMeanwhile(InterestLine line, Agreement agreement) {
        LocalDate broken = agreement.brokenOn();
        boolean before = !line.until().isAfter(agreement.since());
        boolean after = broken != null && !line.from().isBefore(broken);
        assertTrue(before || after, () -> line + " during " + agreement.id());
    }

    /** Whether the letter about a broken agreement still gives time to pay the invoice. */
    static boolean givesTime(InvoiceNumber number, Books books, LocalDate night) {
        return books.receivable(number).agreements().stream()
                .filter(a -> a.state() == Agreement.State.BROKEN)
                .map(Agreement::restDue)
                .anyMatch(last -> last != null && !night.isAfter(last));
    }

    /** After the night. */
    void check(Night night, Books books) {
        for (Debtor debtor : books.debtors()) {
            for (Agreement agreement : debtor.agreements()) {
                if (!agreement.plan().isEmpty()) {
                    sums(agreement);
                    if (agreement.isActive() && night.staleAccounts().isEmpty()) {
                        isPaidSoFar(agreement, books, night.date());
                    }
                    if (night.date().equals(agreement.keptOn())) {
                        endsAll(agreement, debtor, books);
                    }
                    if (agreement.isActive()) {
                        chargesNothing(agreement, books, night.date());
                    }
                }
            }
        }
    }

    /** To the cent; a settlement lets go what it does not ask for. */
    private static void sums(Agreement agreement) {
        long sum = agreement.plan().stream().mapToLong(i -> i.amount().minor()).sum();
        long total = agreement.terms().total().minor();
        if (agreement.terms().kind() == Agreement.Kind.SETTLEMENT) {
            assertTrue(sum > 0 && sum < total, () -> agreement.id() + ": " + sum + " of " + total);
        } else {
            assertEquals(total, sum, agreement.id());
        }
        LocalDate last = LocalDate.MIN;
        for (Instalment one : agreement.plan()) {
            assertFalse(one.due().isBefore(last), () -> "dates of " + agreement.id());
            assertTrue(one.amount().isPositive(), () -> "amounts of " + agreement.id());
            last = one.due();
        }
    }

    /** It runs on only as long as what had to come by now, grace included, has come. */
    private static void isPaidSoFar(Agreement agreement, Books books, LocalDate night) {
        long asked = 0;
        for (Instalment one : agreement.plan()) {
            if (night.isAfter(one.due().plusDays(agreement.terms().graceDays()))) {
                asked += one.amount().minor();
            }
        }
        long came = 0;
        for (InvoiceNumber number : agreement.invoices()) {
            Receivable r = books.receivable(number);
            List<Posting> all = r.movements();
            for (Posting p : all.subList(agreement.bookingsBefore(number), all.size())) {
                came += p.type() == Posting.Type.CHARGE ? 0 : Math.max(0, p.amount().minor());
            }
        }
        long missing = asked - came;
        assertTrue(
                missing <= ROUNDED_CENTS,
                () -> agreement.id() + " runs on " + night + ", but lacks " + missing + " cents");
    }

    /**
     * Tonight kept: nothing is open but what no agreed total held: fees, money gone back, and what
     * credit of the customer was to pay, which may have gone elsewhere since.
     */
    private static void endsAll(Agreement agreement, Debtor debtor, Books books) {
        long open = 0;
        long owedThen = 0;
        long later = ROUNDED_CENTS;
        for (InvoiceNumber number : agreement.invoices()) {
            Receivable r = books.receivable(number);
            boolean his = r.invoice().customer().equals(debtor.number()); // not corrected since
            if (!his || r.isCancelled() || r.stage() == Stage.COLLECTION) {
                continue;
            }
            open += Math.max(0, r.principalOpen().minor());
            owedThen += r.principalOpen().plus(r.feesOpen()).plus(r.interestOpen()).minor();
            List<Posting> all = r.movements();
            for (Posting p : all.subList(agreement.bookingsBefore(number), all.size())) {
                boolean fee = p.type() == Posting.Type.CHARGE && p.component() == Component.FEE;
                boolean back = p.amount().isNegative() && !p.rule().equals(KeptRest.RULE);
                later += fee || back ? Math.abs(p.amount().minor()) : 0;
                boolean charged = p.type() == Posting.Type.CHARGE;
                owedThen += charged ? -p.amount().minor() : p.amount().minor();
            }
        }
        long byCredit = Math.max(0, owedThen - agreement.terms().total().minor());
        long most = later + byCredit;
        long left = open;
        assertTrue(
                agreement.terms().bearsInterest() || left <= most,
                () -> agreement.id() + " is kept, but " + left + " cents are open: " + most);
    }

    private static void chargesNothing(Agreement agreement, Books books, LocalDate night) {
        for (InvoiceNumber number : agreement.invoices()) {
            for (Posting p : books.receivable(number).movements()) {
                boolean charged =
                        p.type() == Posting.Type.CHARGE
                                && p.component() == Component.INTEREST
                                && p.amount().isPositive()
                                && p.bookedOn().equals(night);
                assertFalse(charged, () -> agreement.id() + " runs, but " + p);
            }
        }
    }
}
