package mahnlauf.shell;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.CustomerChange;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.CustomerSink;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.HoldReason;
import mahnlauf.core.model.OptOut;
import mahnlauf.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Takes a list of customers into the ledger. What it leaves out stays as it is known; of several
 * rows about one customer each adds to the ones before. {@code do_not_dun} is a hold over all that
 * he owes, under its own reference, so that lifting it ends no other hold.
 */
final class CustomerTaking extends RowNotes implements CustomerSink {

    private final Night night;
    private final Transaction tx;
    private final Books books;
    private final Map<CustomerNumber, Customer> described = new LinkedHashMap<>();
    private final Map<CustomerNumber, Set<OptOut>> optOuts = new LinkedHashMap<>();
    private final List<Event> events = new ArrayList<>();
    private final List<Customer> news = new ArrayList<>();
    private long rows;

    CustomerTaking(Night night, Transaction tx) throws SQLException {
        this.night = night;
        this.tx = tx;
        this.books = night.books();
    }

    @Override
    public void customer(long line, CustomerChange change) {
        rows++;
        night.progress().tick();
        CustomerNumber number = change.customer().number();
        Debtor known = books.find(number);
        Customer before = described.get(number);
        if (before == null) {
            before = known == null ? Customer.unknown(number) : known.customer();
        }
        described.put(number, change.customer().over(before, change.told()));
        change.optOuts().forEach((which, set) -> optOut(change, known, which, set));
    }

    private void optOut(CustomerChange change, @Nullable Debtor known, OptOut which, boolean set) {
        LocalDate until = which == OptOut.DO_NOT_DUN ? change.doNotDunUntil() : null;
        boolean over = until != null && until.isBefore(night.date());
        CustomerNumber number = change.customer().number();
        Set<OptOut> now = optOuts.computeIfAbsent(number, n -> standing(known));
        if (over || now.contains(which) == set) {
            return;
        }
        if (set) {
            now.add(which);
        } else {
            now.remove(which);
        }
        events.add(event(number, which, set, until));
    }

    private Set<OptOut> standing(@Nullable Debtor known) {
        Set<OptOut> standing = EnumSet.noneOf(OptOut.class);
        for (OptOut which : OptOut.values()) {
            boolean stands =
                    known != null
                            && (which == OptOut.DO_NOT_DUN
                                    ? known.isHeldUnder(which.code(), night.date())
                                    : known.has(which));
            if (stands) {
                standing.add(which);
            }
        }
        return standing;
    }

    private Event event(
            CustomerNumber number, OptOut which, boolean set, @Nullable LocalDate until) {
        LocalDate day = night.date();
        if (which == OptOut.DO_NOT_DUN) {
            Event.Type type = set ? Event.Type.HOLD : Event.Type.RELEASE;
            String word = set ? HoldReason.DO_NOT_DUN.code() : "";
            return new Event(type, day, number, null, which.code(), word, day, until, which.code());
        }
        Event.Type type = set ? Event.Type.OPT_OUT : Event.Type.OPT_IN;
        return new Event(type, day, number, null, which.code(), which.code(), day, null, "");
    }

    /** Writes down what is new. */
    void finish() throws SQLException {
        for (Customer customer : described.values()) {
            Debtor known = books.find(customer.number());
            if (known == null || !known.customer().equals(customer)) {
                tx.facts().customer(customer);
                news.add(customer);
                remarkErased(known);
            }
        }
        for (Event event : events) {
            tx.facts().event(event);
        }
    }

    /** Tells tonight's books, once the file is committed. */
    void apply() {
        news.forEach(books::apply);
        events.forEach(books::apply);
    }

    @Override
    long rows() {
        return rows;
    }
}
