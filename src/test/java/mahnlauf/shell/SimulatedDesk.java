package mahnlauf.shell;

import java.math.BigDecimal;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import mahnlauf.core.agree.Proposal;
import mahnlauf.core.law.Arrears;
import mahnlauf.core.law.BaseRates;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.Table;
import mahnlauf.store.Ledger;
import mahnlauf.store.SqlTables;

/** Where a person of a simulated town works between two nights, over books read anew each time. */
final class SimulatedDesk {

    private static final LocalDate EVER = LocalDate.of(9999, 12, 31);

    private final Ledger ledger;
    private final LocalDate day;
    private final Settings settings;
    private final Arrears arrears;

    SimulatedDesk(Ledger ledger, LocalDate day, Settings settings, BaseRates rates) {
        this.ledger = ledger;
        this.day = day;
        this.settings = settings;
        this.arrears = new Arrears(settings.arrearsTerms(), settings.workingDays(), rates);
    }

    /** One thing to do; what the commands refuse is not done. */
    interface Errand {
        void run(SimulatedDesk desk) throws SQLException;
    }

    /** Whether it was done. */
    boolean run(Errand errand) throws SQLException {
        try {
            errand.run(this);
            return true;
        } catch (WrongSettingException refused) {
            return false;
        }
    }

    private Books books() throws SQLException {
        Books books = ledger.books();
        ledger.addCredits(books);
        return books;
    }

    void agree(CustomerNumber customer, List<InvoiceNumber> named, Proposal proposal)
            throws SQLException {
        new AgreementDesk(
                        ledger,
                        books(),
                        day,
                        arrears,
                        settings.agreementBounds(settings.workingDays()))
                .agree(customer, named, proposal);
    }

    void writeOff(InvoiceNumber invoice) throws SQLException {
        new WriteOffDesk(ledger, books(), day).writeOff(invoice, "nicht zu holen");
    }

    void reopen(InvoiceNumber invoice) throws SQLException {
        new WriteOffDesk(ledger, books(), day).reopen(invoice);
    }

    /** As it is proposed, else on any invoice that is open. */
    void bookOne(Random random) throws SQLException {
        Table review = SqlTables.read(ledger, "review", EVER);
        if (review.rows().isEmpty()) {
            return;
        }
        List<String> row = review.rows().get(random.nextInt(review.rows().size()));
        String proposal = row.get(review.columns().indexOf("proposal"));
        BigDecimal amount = new BigDecimal(row.get(review.columns().indexOf("amount")));
        Books books = books();
        List<Receivable> open = books.receivables().stream().filter(Receivable::isOpen).toList();
        if (proposal.isEmpty() && !open.isEmpty() && amount.signum() > 0) {
            Receivable one = open.get(random.nextInt(open.size()));
            Money share = one.principalOpen().min(Money.of(amount, Money.EUR));
            proposal = one.number() + "=" + share.plain();
        }
        if (!proposal.isEmpty()) {
            new HandDesk(ledger, books, day, arrears)
                    .assign(row.get(review.columns().indexOf("bank_ref")), proposal);
        }
    }

    void takeBackOne(Random random) throws SQLException {
        Table payments = SqlTables.read(ledger, "payments", EVER);
        if (!payments.rows().isEmpty()) {
            List<String> row = payments.rows().get(random.nextInt(payments.rows().size()));
            new HandDesk(ledger, books(), day, arrears)
                    .unassign(row.get(payments.columns().indexOf("bank_ref")));
        }
    }
}
