package mahnlauf.core.reconcile;

import java.math.BigDecimal;
import java.time.LocalDate;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;

/** An invoice of a test: says only what the test is about, and falls as shares are booked. */
final class OpenDebt implements Debt {

    static final LocalDate DUE = LocalDate.of(2026, 3, 2);

    private final InvoiceNumber invoice;
    private final CustomerNumber customer;
    private final Money gross;
    private Money open;
    private Money credited;
    private Money extra;
    private LocalDate due = DUE;
    private Invoice.Terms terms = Invoice.Terms.NONE;

    private OpenDebt(String invoice, String customer, Money gross) {
        this.invoice = new InvoiceNumber(invoice);
        this.customer = new CustomerNumber(customer);
        this.gross = gross;
        open = gross;
        extra = Money.zero(gross.currency());
        credited = extra;
    }

    static OpenDebt debt(String invoice, String customer, long cents) {
        return new OpenDebt(invoice, customer, Money.eur(cents));
    }

    static OpenDebt debt(String invoice, String customer, Money gross) {
        return new OpenDebt(invoice, customer, gross);
    }

    OpenDebt due(int day) {
        due = LocalDate.of(2026, 3, day);
        return this;
    }

    /** Fees and interest that are owed besides. */
    OpenDebt extra(long cents) {
        extra = Money.eur(cents);
        return this;
    }

    OpenDebt skonto(String percent, LocalDate until) {
        terms = new Invoice.Terms(new BigDecimal(percent), until, false, false, null, "", "", "");
        return this;
    }

    OpenDebt paid(long cents) {
        open = open.minus(Money.eur(cents));
        return this;
    }

    /** A credit note on it. */
    OpenDebt credited(long cents) {
        credited = Money.eur(cents);
        open = open.minus(credited);
        return this;
    }

    void book(Share share) {
        open = open.minus(share.amount()).minus(share.discount()).minus(share.tolerance());
    }

    void reopen(Money amount) {
        open = open.plus(amount);
    }

    @Override
    public InvoiceNumber invoice() {
        return invoice;
    }

    @Override
    public CustomerNumber customer() {
        return customer;
    }

    @Override
    public Money gross() {
        return gross;
    }

    @Override
    public Money discountable() {
        return gross.minus(credited);
    }

    @Override
    public Money principalOpen() {
        return open;
    }

    @Override
    public Money owed(LocalDate valueDate) {
        return open.plus(extra);
    }

    @Override
    public LocalDate invoiceDate() {
        return due.minusDays(14);
    }

    @Override
    public LocalDate dueDate() {
        return due;
    }

    @Override
    public Invoice.Terms terms() {
        return terms;
    }
}
