package mahnlauf.formats.camt;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.RefusedException;
import mahnlauf.core.model.StatementSink;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Currencies;
import mahnlauf.formats.base.Ibans;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/**
 * One statement ({@code Stmt}), report ({@code Rpt}) or notification ({@code Ntfctn}), told entry
 * by entry while it is read.
 */
final class CamtStatement {

    private final StatementSink.Kind kind;
    private final XmlCursor xml;
    private final Limits limits;
    private final StatementSink sink;
    private final CamtBalances balances = new CamtBalances();
    private String account = "";
    private @Nullable Currency currency;
    private @Nullable LocalDate createdOn;
    private @Nullable LocalDate newest;
    private boolean begun;
    private int entries;

    CamtStatement(StatementSink.Kind kind, XmlCursor xml, Limits limits, StatementSink sink) {
        this.kind = kind;
        this.xml = xml;
        this.limits = limits;
        this.sink = sink;
    }

    /** Reads the {@code Stmt} entered last. */
    void read() throws IOException, RefusedException {
        for (String name = xml.child(); !name.isEmpty(); name = xml.child()) {
            switch (name) {
                case "CreDtTm" -> createdOn = CamtValues.plainDay(xml);
                case "FrToDt" -> readPeriod();
                case "Acct" -> readAccount();
                case "Bal" -> balances.read(xml);
                case "Ntry" -> readEntry();
                default -> xml.skip();
            }
        }
        Currency known = begin(Money.EUR); // an empty statement without any currency
        Money opening = inCurrency(balances.opening(), known, "opening");
        Money closing = inCurrency(balances.closing(), known, "closing");
        sink.end(new StatementSink.End(opening, closing, later(newest, balances.closingDay())));
    }

    private void readPeriod() throws IOException, RefusedException {
        for (String name = xml.child(); !name.isEmpty(); name = xml.child()) {
            switch (name) {
                case "ToDt", "ToDtTm" -> newest = later(newest, CamtValues.plainDay(xml));
                default -> xml.skip();
            }
        }
    }

    private void readAccount() throws IOException, RefusedException {
        for (String name = xml.child(); !name.isEmpty(); name = xml.child()) {
            switch (name) {
                case "Id" -> account = Ibans.ofStatement(xml.deepText());
                case "Ccy" -> currency = currencyOf(xml.text());
                default -> xml.skip();
            }
        }
    }

    private Currency currencyOf(String code) throws RefusedException {
        try {
            return Currencies.of(code);
        } catch (BadValueException unknown) {
            throw xml.refusal(unknown.reason());
        }
    }

    private void readEntry() throws IOException, RefusedException {
        CamtEntry entry = CamtEntry.read(xml, limits);
        entries++;
        Money unsigned = entry.amount;
        Boolean credit = entry.credit;
        if (unsigned == null || credit == null) {
            throw xml.refusal("entry " + entries + " has no amount or no CdtDbtInd");
        }
        if (!entry.isBooked()) {
            return;
        }
        Currency known = begin(unsigned.currency());
        Money amount = credit ? unsigned : unsigned.negated();
        if (!amount.currency().equals(known)) {
            throw foreign("entry " + entries, amount, known);
        }
        tell(entry, amount);
    }

    private void tell(CamtEntry entry, Money amount) throws RefusedException {
        LocalDate booked = firstOf(entry.bookingDate, entry.valueDate);
        LocalDate valued = firstOf(entry.valueDate, entry.bookingDate);
        newest = later(newest, booked);
        List<BankEntry> parts = new CamtBooking(entry, account, amount, booked, valued).entries();
        for (int i = 0; i < parts.size(); i++) {
            sink.entry(
                    parts.get(i),
                    new StatementSink.Origin(entry.reference, amount, i, entry.transactions()));
        }
    }

    private LocalDate firstOf(@Nullable LocalDate wanted, @Nullable LocalDate other)
            throws RefusedException {
        LocalDate[] inOrder = {wanted, other, balances.closingDay(), createdOn};
        for (LocalDate day : inOrder) {
            if (day != null) {
                return day;
            }
        }
        throw xml.refusal("entry " + entries + " has no date, and neither has the statement");
    }

    /**
     * Tells whose statement it is, once; what follows the account may be needed to know its
     * currency.
     */
    private Currency begin(Currency ofEntry) throws RefusedException {
        Currency stated = currency != null ? currency : balances.currency();
        Currency known = stated != null ? stated : ofEntry;
        currency = known;
        if (!begun) {
            if (account.isEmpty()) {
                throw xml.refusal(
                        "the statement names no account; expected Acct/Id/IBAN or Acct/Id/Othr/Id");
            }
            begun = true;
            sink.begin(new StatementSink.Head(account, known, kind));
        }
        return known;
    }

    private @Nullable Money inCurrency(@Nullable Money balance, Currency known, String which)
            throws RefusedException {
        if (balance != null && !balance.currency().equals(known)) {
            throw foreign("the " + which + " balance", balance, known);
        }
        return balance;
    }

    private RefusedException foreign(String what, Money amount, Currency known) {
        return xml.refusal(
                what + " is " + amount + ", the account is kept in " + known.getCurrencyCode());
    }

    private static @Nullable LocalDate later(@Nullable LocalDate one, @Nullable LocalDate other) {
        if (one == null || other == null) {
            return one == null ? other : one;
        }
        return one.isAfter(other) ? one : other;
    }
}
