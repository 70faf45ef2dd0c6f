package mahnlauf.core.agree;

import java.time.LocalDate;
import mahnlauf.core.law.Arrears;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Receivable;

/** What an agreement over an invoice is about. */
public final class Owed {

    private Owed() {}

    /**
     * Principal, and with it fees and interest as far as a delivered letter has claimed them: what
     * a payment of that day would have to bring.
     */
    public static Money on(LocalDate day, Receivable r, CustomerKind kind, Arrears arrears) {
        Money zero = Money.zero(r.gross().currency());
        if (r.invoice().type() != DocumentType.INVOICE || r.isCancelled()) {
            return zero;
        }
        Money principal = r.principalOpen().isNegative() ? zero : r.principalOpen();
        return isClaimed(day, r)
                ? principal.plus(r.feesOpen()).plus(interestOn(day, r, kind, arrears))
                : principal;
    }

    /** The interest among it: to that day, as a payment of that day would be charged. */
    public static Money interestOn(
            LocalDate day, Receivable r, CustomerKind kind, Arrears arrears) {
        return isClaimed(day, r)
                ? arrears.interestOwed(r, kind, day)
                : Money.zero(r.gross().currency());
    }

    private static boolean isClaimed(LocalDate day, Receivable r) {
        return r.claimedOn() != null && !day.isBefore(r.claimedOn());
    }
}
