package mahnlauf.core.reconcile;

import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.Money;

/**
 * Discount for early payment: granted where the terms allow it and the money was booked in time.
 */
final class Skonto {

    private Skonto() {}

    /** The shares that close all debts, Skonto on some of them taken off; empty where none do. */
    static List<Share> shares(List<Debt> debts, BankEntry entry, MatchPolicy policy) {
        List<Debt> eligible =
                debts.stream().filter(d -> granted(d, entry, policy).isPositive()).toList();
        if (eligible.isEmpty() || eligible.size() > Combination.MOST) {
            return List.of();
        }
        List<List<Share>> exact = new ArrayList<>();
        List<List<Share>> near = new ArrayList<>();
        for (int chosen = 1; chosen < 1 << eligible.size(); chosen++) {
            List<Debt> reduced = Combination.select(eligible, chosen);
            List<Share> full = debts.stream().map(d -> share(d, reduced, entry, policy)).toList();
            Money missing = sum(full, entry).minus(entry.amount());
            if (missing.isZero()) {
                exact.add(full);
            } else if (isNear(full, missing, policy)) {
                near.add(adjusted(full, missing));
            }
        }
        return only(exact.isEmpty() ? near : exact);
    }

    /** Whether the amount is what is owed less Skonto in time, to the cent. */
    static boolean fits(Debt debt, BankEntry entry, MatchPolicy policy) {
        if (debt.terms().skontoPercent() == null || !DebtBook.isOpen(debt, entry.amount())) {
            return false;
        }
        Money granted = granted(debt, entry, policy);
        return granted.isPositive()
                && debt.owed(entry.valueDate()).minus(granted).equals(entry.amount());
    }

    /** Whether a payer in time may keep so little back: he took less than he might. */
    static boolean covers(Debt debt, Money missing, BankEntry entry, MatchPolicy policy) {
        return missing.compareTo(granted(debt, entry, policy)) < 0;
    }

    /**
     * Percent of the invoice less its credit notes, or nothing where it is not granted any more.
     */
    private static Money granted(Debt debt, BankEntry entry, MatchPolicy policy) {
        BigDecimal percent = debt.terms().skontoPercent();
        LocalDate until = debt.terms().skontoUntil();
        Money nothing = Money.zero(entry.amount().currency());
        if (percent == null || until == null || percent.signum() <= 0) {
            return nothing;
        }
        if (entry.bookingDate().isAfter(until.plusDays(policy.skontoGraceDays()))) {
            return nothing;
        }
        // Half up, as invoices print it.
        Money discount = debt.discountable().times(percent.movePointLeft(2), RoundingMode.HALF_UP);
        return discount.compareTo(debt.principalOpen()) < 0 ? discount : nothing;
    }

    private static Share share(Debt debt, List<Debt> reduced, BankEntry entry, MatchPolicy policy) {
        Money owed = debt.owed(entry.valueDate());
        if (!reduced.contains(debt)) {
            return Share.of(debt.invoice(), owed);
        }
        Money discount = granted(debt, entry, policy);
        Money nothing = Money.zero(owed.currency());
        return new Share(debt.invoice(), owed.minus(discount), discount, nothing);
    }

    private static boolean isNear(List<Share> full, Money missing, MatchPolicy policy) {
        boolean within = missing.abs().minor() <= policy.toleranceMinor();
        return within
                && (missing.isPositive()
                        ? Cents.fit(full, missing)
                        : full.stream().anyMatch(s -> s.discount().compareTo(missing.abs()) > 0));
    }

    /** Missing cents are let go; cents too many make the discount smaller. */
    private static List<Share> adjusted(List<Share> full, Money missing) {
        if (missing.isPositive()) {
            return Cents.letGo(full, missing);
        }
        Share reduced =
                full.stream()
                        .filter(s -> s.discount().compareTo(missing.abs()) > 0)
                        .findFirst()
                        .orElseThrow();
        return full.stream().map(s -> s.equals(reduced) ? more(s, missing.abs()) : s).toList();
    }

    private static Share more(Share share, Money cents) {
        return new Share(
                share.invoice(),
                share.amount().plus(cents),
                share.discount().minus(cents),
                share.tolerance());
    }

    private static Money sum(List<Share> shares, BankEntry entry) {
        Money nothing = Money.zero(entry.amount().currency());
        return shares.stream().map(Share::amount).reduce(nothing, Money::plus);
    }

    private static List<Share> only(List<List<Share>> ways) {
        return ways.size() == 1 ? ways.get(0) : List.of();
    }
}
