package mahnlauf.core.agree;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mahnlauf.core.model.Agreement;
import mahnlauf.core.model.AgreementOffer.Instalment;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Receivable;

/**
 * Makes an agreement of a proposal: its terms and dates, and the facts that tell the ledger of it.
 */
public record Conclusion(Agreement.Terms terms, List<Instalment> plan) {

    /** Nobody agrees on more, and a slip of the hand is found. */
    static final int MOST_INSTALMENTS = 120;

    static final int MOST_YEARS = 10;

    /** So long after the day a down payment is due, unless the first instalment comes before. */
    static final int DOWN_PAYMENT_DAYS = 7;

    private static final int PERCENT = 100;

    public Conclusion {
        plan = List.copyOf(plan);
    }

    /**
     * The agreement of that day over that total.
     *
     * @throws IllegalArgumentException if it cannot be agreed so; the message says why
     */
    public static Conclusion of(Proposal proposal, Money total, LocalDate day, Bounds bounds) {
        if (proposal.day().isBefore(day)) {
            throw new IllegalArgumentException(
                    proposal.day() + " has passed; the agreement is of " + day);
        }
        if (proposal.day().isAfter(day.plusYears(MOST_YEARS))) {
            throw new IllegalArgumentException(
                    proposal.day() + " is more than " + MOST_YEARS + " years ahead");
        }
        boolean settles = proposal.kind() == Agreement.Kind.SETTLEMENT;
        Agreement.Terms terms =
                new Agreement.Terms(
                        proposal.kind(),
                        proposal.number(),
                        total,
                        settles ? 0 : bounds.graceDays(),
                        bounds.bearsInterest());
        return new Conclusion(terms, plan(proposal, total, day, bounds));
    }

    private static List<Instalment> plan(
            Proposal proposal, Money total, LocalDate day, Bounds bounds) {
        return switch (proposal.kind()) {
            case INSTALMENTS -> instalments(proposal, total, day, bounds);
            case DEFERRAL -> Plan.once(total, proposal.day(), bounds.workingDays());
            case SETTLEMENT ->
                    Plan.once(
                            settling(proposal, total, bounds),
                            proposal.day(),
                            bounds.workingDays());
        };
    }

    private static List<Instalment> instalments(
            Proposal proposal, Money total, LocalDate day, Bounds bounds) {
        if (proposal.number() < 1 || proposal.number() > MOST_INSTALMENTS) {
            throw new IllegalArgumentException(
                    proposal.number() + " instalments: expected 1 to " + MOST_INSTALMENTS);
        }
        List<Instalment> plan = new ArrayList<>(proposal.number() + 1);
        Money down = proposal.amount();
        Money left = total;
        if (down != null) {
            if (!down.isPositive() || down.compareTo(total) >= 0) {
                throw new IllegalArgumentException(
                        "a down payment of " + down + ", but " + total + " are owed");
            }
            LocalDate soon = day.plusDays(DOWN_PAYMENT_DAYS);
            LocalDate due = proposal.day().isBefore(soon) ? proposal.day() : soon;
            plan.addAll(Plan.once(down, due, bounds.workingDays()));
            left = total.minus(down);
        }
        plan.addAll(Plan.monthly(left, proposal.number(), proposal.day(), bounds.workingDays()));
        return plan;
    }

    private static Money settling(Proposal proposal, Money total, Bounds bounds) {
        Money amount = proposal.amount();
        if (amount == null || !amount.isPositive() || amount.compareTo(total) >= 0) {
            throw new IllegalArgumentException(
                    "a settlement for "
                            + amount
                            + ", but "
                            + total
                            + " are owed; it must be less, and more than nothing");
        }
        long discount = Math.multiplyExact(total.minus(amount).minor(), PERCENT);
        if (discount > Math.multiplyExact(total.minor(), bounds.mostDiscountPercent())) {
            throw new IllegalArgumentException(
                    "a settlement for "
                            + amount
                            + " of "
                            + total
                            + " lets go more than "
                            + bounds.mostDiscountPercent()
                            + " percent (agreements.discount_max_percent)");
        }
        return amount;
    }

    /** Which invoices and dates the agreement of this id has, as facts. */
    public static List<Event> scope(
            String id,
            LocalDate day,
            CustomerNumber customer,
            List<Receivable> covered,
            List<Instalment> plan) {
        List<Event> facts = new ArrayList<>();
        for (Receivable r : covered) {
            String before = String.valueOf(r.movements().size());
            facts.add(
                    event(Event.Type.AGREEMENT_INVOICE, id, day, customer, before)
                            .about(r.number()));
        }
        for (Instalment i : plan) {
            String amount = i.amount().plain() + " " + i.amount().currency().getCurrencyCode();
            facts.add(
                    event(Event.Type.AGREEMENT_INSTALMENT, id, day, customer, amount)
                            .during(null, i.due()));
        }
        return facts;
    }

    /** A fact about an agreement. */
    public static Event event(
            Event.Type type, String id, LocalDate day, CustomerNumber customer, String word) {
        return new Event(type, day, customer, null, id, word, null, null, "");
    }
}
