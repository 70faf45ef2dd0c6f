package mahnlauf.formats.camt;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Currency;
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
    private final CamtPages pages;
    private final CamtReversals reversals;
    private final CamtBalances balances = new CamtBalances();
    private final CamtSummary summary = new CamtSummary();
    private CamtPage page;
    private @Nullable CamtProof proof;
    private String account = "";
    private @Nullable Currency currency;
    private @Nullable LocalDate createdOn;
    private @Nullable LocalDate newest;
    private boolean statusRemarked;
    private int entries;

    /** {@code page} is the message's, unless the statement says otherwise. */
    CamtStatement(
            StatementSink.Kind kind,
            CamtPage page,
            XmlCursor xml,
            Limits limits,
            CamtPages pages,
            CamtReversals reversals) {
        this.kind = kind;
        this.page = page;
        this.xml = xml;
        this.limits = limits;
        this.pages = pages;
        this.reversals = reversals;
    }

    /** Reads the statement entered last. */
    void read() throws IOException, RefusedException {
        for (String name = xml.child(); !name.isEmpty(); name = xml.child()) {
            switch (name) {
                case "CreDtTm" -> createdOn = CamtValues.plainDay(xml);
                case "StmtPgntn", "RptPgntn", "NtfctnPgntn" -> page = CamtPage.read(xml);
                case "FrToDt" -> readPeriod();
                case "Acct" -> readAccount();
                case "Bal" -> balances.read(xml);
                case "TxsSummry" -> summary.read(xml);
                case "Ntry" -> readEntry();
                default -> xml.skip();
            }
        }
        begin(Money.EUR); // an empty statement without any currency
        pages.end(balances, summary, CamtProof.later(newest, balances.closingDay()));
    }

    private void readPeriod() throws IOException, RefusedException {
        for (String name = xml.child(); !name.isEmpty(); name = xml.child()) {
            switch (name) {
                case "ToDt", "ToDtTm" -> newest = CamtProof.later(newest, CamtValues.plainDay(xml));
                default -> xml.skip();
            }
        }
    }

    private void readAccount() throws IOException, RefusedException {
        for (String name = xml.child(); !name.isEmpty(); name = xml.child()) {
            switch (name) {
                case "Id" -> account = Ibans.ofStatement(CamtValues.code(xml));
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
        CamtProof sums = begin(entry.amount.currency());
        if (!entry.isBooked()) {
            announce(entry, sums);
            return;
        }
        if (entry.reversal && balances.areStated() && reversals.areFlipped(pages.statements())) {
            entry.flip();
            sums.flip();
        }
        Money amount = entry.signed();
        sums.sums().book(amount.minor(), entry.reversal);
        refuseBeyondReason(sums);
        if (!amount.currency().equals(currency)) {
            sums.doubt(foreign(amount));
        }
        tell(entry, amount);
    }

    private void tell(CamtEntry entry, Money amount) throws RefusedException {
        LocalDate booked = firstOf(entry.bookingDate, entry.valueDate);
        LocalDate valued = firstOf(entry.valueDate, entry.bookingDate);
        newest = CamtProof.later(newest, booked);
        new CamtBooking(entry, account, amount, booked, valued).tell(pages::entry);
    }

    private void announce(CamtEntry entry, CamtProof sums) throws RefusedException {
        Money amount = entry.signed();
        sums.sums().announce(amount.minor());
        refuseBeyondReason(sums);
        pages.pending(amount);
        if (!entry.hasKnownStatus() && !statusRemarked) {
            statusRemarked = true;
            pages.remark(
                    xml.place()
                            + ": the status "
                            + BadValueException.quoted(entry.status)
                            + " is none of BOOK, PDNG, FUTR and INFO; its entries are not taken as"
                            + " booked");
        }
    }

    private void refuseBeyondReason(CamtProof sums) throws RefusedException {
        if (sums.sums().areBeyondReason()) {
            throw xml.refusal("the entries sum to more than any account can move");
        }
    }

    private LocalDate firstOf(@Nullable LocalDate wanted, @Nullable LocalDate other)
            throws RefusedException {
        LocalDate own = wanted != null ? wanted : other;
        if (own != null) {
            return own;
        }
        LocalDate closing = balances.closingDay();
        LocalDate day = closing != null ? closing : createdOn;
        if (day == null) {
            throw xml.refusal("entry " + entries + " has no date, and neither has the statement");
        }
        return day;
    }

    /**
     * Tells whose statement it is, once: where the account's currency is not said, the first entry
     * or balance tells it.
     */
    private CamtProof begin(Currency ofEntry) throws RefusedException {
        CamtProof begun = proof;
        if (begun != null) {
            return begun;
        }
        if (account.isEmpty()) {
            throw xml.refusal(
                    "the statement names no account; expected Acct/Id/IBAN or Acct/Id/Othr/Id");
        }
        Currency said = currency;
        Currency ofBalances = entries == 0 ? balances.currency() : null;
        Currency known = said != null ? said : ofBalances != null ? ofBalances : ofEntry;
        currency = known;
        begun = pages.begin(new StatementSink.Head(account, known, kind), page);
        proof = begun;
        return begun;
    }

    private String foreign(Money amount) {
        return "holds another currency than its account ("
                + xml.place()
                + ": entry "
                + entries
                + " is "
                + amount
                + ", the account is kept in "
                + currency
                + "); ask the bank what was booked";
    }
}
