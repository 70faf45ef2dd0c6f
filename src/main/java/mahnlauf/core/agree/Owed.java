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
        boolean claims = r.claimedOn() != null && !day.isBefore(r.claimedOn());
        return claims
                ? principal.plus(r.feesOpen()).plus(arrears.interestOwed(r, kind, day))
                : principal;
    }
}
