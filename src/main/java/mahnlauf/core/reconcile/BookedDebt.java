package mahnlauf.core.reconcile;

import java.time.LocalDate;
import java.util.Collection;
import java.util.List;
import mahnlauf.core.agree.PlanStanding;
import mahnlauf.core.law.Arrears;
import mahnlauf.core.law.Jurisdiction;
import mahnlauf.core.model.Agreement;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.Stage;

/** An invoice of the books as a payment meets it. */
final class BookedDebt implements Debt {

    private final Receivable receivable;
    private final CustomerKind kind;
    private final Arrears arrears;
    private final Collection<Receivable> ofCustomer;

    BookedDebt(Receivable receivable, CustomerKind kind, Arrears arrears) {
        this(receivable, kind, arrears, List.of());
    }

    /**
     * @param ofCustomer all invoices of the same customer: an agreement may cover several
     */
    BookedDebt(
            Receivable receivable,
            CustomerKind kind,
            Arrears arrears,
            Collection<Receivable> ofCustomer) {
        this.ofCustomer = ofCustomer;
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
        Money open = receivable.principalUnpaid(); // what is written off may come in all the same
        return open.isNegative() ? Money.zero(open.currency()) : open;
    }

    @Override
    public boolean isWrittenOff() {
        return receivable.isWrittenOff();
    }

    /**
     * Fees and interest count from the delivered letter that claimed them on; before that a payment
     * goes to the principal. So does what comes in after the claim was written off.
     */
    boolean claims(LocalDate valueDate) {
        LocalDate claimedOn = receivable.claimedOn();
        return claimedOn != null
                && !valueDate.isBefore(claimedOn)
                && !receivable.isCancelled()
                && !receivable.isWrittenOff();
    }

    Jurisdiction law() {
        return arrears.jurisdiction();
    }

    @Override
    public boolean comesFirst() {
        boolean demanded = receivable.claimedOn() != null || receivable.stage() != Stage.NONE;
        return law() == Jurisdiction.AT && demanded;
    }

    @Override
    public LocalDate olderBy() {
        return law() == Jurisdiction.CH ? dueDate() : invoiceDate();
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

    /** What arose from one day to another, the last not counted; nothing where that is unknown. */
    Money interestBetween(LocalDate from, LocalDate until) {
        return arrears.interest(receivable, kind, until)
                .total()
                .minus(arrears.interest(receivable, kind, from).total());
    }

    @Override
    public Money owed(LocalDate valueDate) {
        return claims(valueDate)
                ? principalOpen().plus(receivable.feesOpen()).plus(interestOwed(valueDate))
                : principalOpen();
    }

    @Override
    public boolean isNextInstalment(Money amount) {
        return receivable.agreements().stream()
                .filter(Agreement::isActive)
                .map(a -> PlanStanding.of(a, ofCustomer, a.since()).next())
                .anyMatch(next -> next != null && next.amount().equals(amount));
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
