package mahnlauf.core.reconcile;

import java.time.LocalDate;
import mahnlauf.core.law.Arrears;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Receivable;

/** An invoice of the books as a payment meets it. */
final class BookedDebt implements Debt {

    private final Receivable receivable;
    private final CustomerKind kind;
    private final Arrears arrears;

    BookedDebt(Receivable receivable, CustomerKind kind, Arrears arrears) {
        this.receivable = receivable;
        this.kind = kind;
        this.arrears = arrears;
    }

    Receivable receivable() {
        return receivable;
    }

    @Override
    public InvoiceNumber invoice() {
        return receivable.number();
    }

    @Override
    public CustomerNumber customer() {
        return receivable.invoice().customer();
    }

    @Override
    public Money gross() {
        return receivable.gross();
    }

    @Override
    public Money discountable() {
        return receivable.gross().minus(receivable.credited());
    }

    @Override
    public Money principalOpen() {
        Money open = receivable.principalOpen();
        return open.isNegative() ? Money.zero(open.currency()) : open;
    }

    /**
     * Fees and interest count from the delivered letter that claimed them on; before that a payment
     * goes to the principal.
     */
    boolean claims(LocalDate valueDate) {
        LocalDate claimedOn = receivable.claimedOn();
        return claimedOn != null && !valueDate.isBefore(claimedOn) && !receivable.isCancelled();
    }

    Money interestOwed(LocalDate valueDate) {
        return arrears.interestOwed(receivable, kind, valueDate);
    }

    /**
     * What must be charged, or taken back, so that the interest charged is what is owed and paid.
     */
    Money interestUncharged(LocalDate valueDate) {
        return interestOwed(valueDate).minus(receivable.interestOpen());
    }

    @Override
    public Money owed(LocalDate valueDate) {
        return claims(valueDate)
                ? principalOpen().plus(receivable.feesOpen()).plus(interestOwed(valueDate))
                : principalOpen();
    }

    @Override
    public LocalDate invoiceDate() {
        return receivable.invoice().invoiceDate();
    }

    @Override
    public LocalDate dueDate() {
        return receivable.invoice().dueDate();
    }

    @Override
    public Invoice.Terms terms() {
        return receivable.invoice().terms();
    }
}
