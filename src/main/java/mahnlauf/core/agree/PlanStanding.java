package mahnlauf.core.agree;

import java.time.LocalDate;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import mahnlauf.core.model.Agreement;
import mahnlauf.core.model.AgreementOffer.Instalment;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;
import org.jspecify.annotations.Nullable;

/**
 * Where an agreement stands on a day, computed from its dates and from what came in.
 *
 * <p>Payments are credited to the dates in their order. A payment counts from its booking date;
 * credit notes and what was granted lower the plan from its end.
 *
 * @param state active, kept or broken
 * @param paid what came in since it was agreed
 * @param rest what the plan still asks for, all dates together
 * @param next the first date that is not paid whole, with what is missing; null where nothing is
 * @param brokenOn the first day after the grace of the first date that was missed
 */
public record PlanStanding(
        Agreement.State state,
        Money paid,
        Money rest,
        @Nullable Instalment next,
        @Nullable LocalDate brokenOn) {

    /** A difference of cents breaks nothing: people round. In minor units. */
    static final long CENTS = 5;

    /**
     * The standing once all bookings so far are known.
     *
     * @param receivables the invoices, others are left aside
     */
    public static PlanStanding of(
            Agreement agreement, Collection<Receivable> receivables, LocalDate day) {
        return new Ledger(agreement, receivables).on(day);
    }

    /** The bookings that count for an agreement, by their day. */
    private static final class Ledger {

        private final Agreement agreement;
        private final Money zero;
        private final List<Posting> bookings = new ArrayList<>();
        private final Deque<Receipt> money = new ArrayDeque<>();
        private Money relief;
        private boolean settled = true;

        Ledger(Agreement agreement, Collection<Receivable> receivables) {
            this.agreement = agreement;
            this.zero = Money.zero(agreement.terms().total().currency());
            this.relief = zero;
            for (Receivable r : receivables) {
                if (agreement.covers(r.number())) {
                    take(r);
                }
            }
            bookings.sort(Comparator.comparing(Posting::bookedOn));
            bookings.forEach(b -> count(b.bookedOn(), b.amount()));
        }

        /** Money that is still there, and when it came. */
        private record Receipt(LocalDate on, Money amount) {}

        /**
         * What comes back was never paid: the newest money goes first. What was paid before the
         * agreement is none of its money, so its return takes nothing from it.
         */
        private void count(LocalDate on, Money amount) {
            if (amount.isPositive()) {
                money.addLast(new Receipt(on, amount));
                return;
            }
            Money back = amount.negated();
            while (back.isPositive() && !money.isEmpty()) {
                Receipt newest = money.removeLast();
                Money gone = newest.amount().min(back);
                back = back.minus(gone);
                if (newest.amount().compareTo(gone) > 0) {
                    money.addLast(new Receipt(newest.on(), newest.amount().minus(gone)));
                }
            }
        }

        private void take(Receivable r) {
            settled &= !owesAnything(r);
            List<Posting> all = r.movements();
            int before = Math.min(agreement.bookingsBefore(r.number()), all.size());
            for (Posting posting : all.subList(before, all.size())) {
                if (posting.type() == Posting.Type.CHARGE) {
                    continue;
                }
                boolean isMoney =
                        posting.type() == Posting.Type.ALLOCATION && posting.component().isMoney();
                if (isMoney) {
                    bookings.add(posting);
                } else {
                    relief = relief.plus(posting.amount());
                }
            }
        }

        private static boolean owesAnything(Receivable r) {
            return !r.isCancelled()
                    && (r.principalOpen().isPositive()
                            || r.feesOpen().isPositive()
                            || r.interestOpen().isPositive());
        }

        PlanStanding on(LocalDate day) {
            Money paid = paidUntil(LocalDate.MAX);
            Money target = target();
            Money rest = target.minus(paid);
            Instalment next = null;
            Money asked = zero;
            for (Instalment instalment : agreement.plan()) {
                asked = asked.plus(instalment.amount()).min(target);
                LocalDate last = instalment.due().plusDays(agreement.terms().graceDays());
                if (isShort(asked, paidUntil(last)) && day.isAfter(last)) {
                    return new PlanStanding(
                            Agreement.State.BROKEN, paid, rest, null, last.plusDays(1));
                }
                if (next == null && isShort(asked, paid)) {
                    next = new Instalment(instalment.due(), asked.minus(paid));
                }
            }
            boolean kept = settled || next == null;
            return kept
                    ? new PlanStanding(Agreement.State.KEPT, paid, zero, null, null)
                    : new PlanStanding(Agreement.State.ACTIVE, paid, rest, next, null);
        }

        private static boolean isShort(Money asked, Money paid) {
            return asked.minus(paid).minor() > CENTS;
        }

        /** All dates together, but never more than credit notes and grants leave. */
        private Money target() {
            Money left = agreement.terms().total().minus(relief);
            Money floor = left.isNegative() ? zero : left;
            return Plan.sum(agreement.plan(), zero).min(floor);
        }

        private Money paidUntil(LocalDate last) {
            return money.stream()
                    .filter(receipt -> !receipt.on().isAfter(last))
                    .map(Receipt::amount)
                    .reduce(zero, Money::plus);
        }
    }
}
