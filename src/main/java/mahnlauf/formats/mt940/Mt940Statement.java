package mahnlauf.formats.mt940;

import java.time.LocalDate;
import java.util.Currency;
import java.util.Set;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.EntryKind;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.RefusedException;
import mahnlauf.core.model.StatementSink;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Ibans;
import org.jspecify.annotations.Nullable;

/** One message of an MT940 file, told entry by entry while its fields come in. */
final class Mt940Statement {

    private static final Set<String> RETURNED = Set.of("108", "109");
    private static final Set<String> COLLECTED = Set.of("171", "174", "192", "196");

    private final StatementSink sink;
    private String account = "";
    private @Nullable Mt940Balance opening;
    private @Nullable LocalDate newest;
    private @Nullable Mt940Field pendingLine;
    private String pendingText = "";
    private boolean begun;

    Mt940Statement(StatementSink sink) {
        this.sink = sink;
    }

    void take(Mt940Field field) throws RefusedException {
        try {
            switch (field.tag()) {
                case "25" -> account = Ibans.ofStatement(field.joined());
                case "60F", "60M" -> opening = Mt940Balance.of(field.first());
                case "61" -> startEntry(field);
                case "86" -> pendingText += pendingLine == null ? "" : field.joined();
                case "62F", "62M" -> close(field);
                default -> {} // nothing that a payment needs
            }
        } catch (BadValueException bad) {
            throw refusal(field, bad.reason());
        }
    }

    /** Whether something was read that belongs to a statement which has not ended. */
    boolean isOpen() {
        return begun || opening != null || pendingLine != null;
    }

    /** The file or message ends here, and the statement has not: its sum cannot be proved. */
    RefusedException cutOff(long line) {
        String missing =
                opening == null
                        ? "has no opening balance :60F:"
                        : "ends before its closing balance :62F:";
        return new RefusedException(
                "line "
                        + line
                        + ": the statement of "
                        + account
                        + " "
                        + missing
                        + "; was it cut off?");
    }

    private void startEntry(Mt940Field line) throws RefusedException, BadValueException {
        tellPending();
        pendingLine = line;
        pendingText = "";
    }

    private void close(Mt940Field field) throws RefusedException, BadValueException {
        tellPending();
        Mt940Balance first = begin(field);
        Mt940Balance last = Mt940Balance.of(field.first());
        if (!last.amount().currency().equals(first.amount().currency())) {
            throw refusal(field, "the balances are " + first.amount() + " and " + last.amount());
        }
        LocalDate entry = newest;
        LocalDate day = entry == null || last.day().isAfter(entry) ? last.day() : entry;
        sink.end(new StatementSink.End(first.amount(), last.amount(), day));
        opening = null;
        newest = null;
        begun = false;
        account = "";
    }

    private void tellPending() throws RefusedException {
        Mt940Field line = pendingLine;
        if (line == null) {
            return;
        }
        pendingLine = null;
        try {
            Currency currency = begin(line).amount().currency();
            BankEntry entry = entry(Mt940Line.of(line, currency), Mt940Details.of(pendingText));
            LocalDate before = newest;
            newest =
                    before == null || entry.bookingDate().isAfter(before)
                            ? entry.bookingDate()
                            : before;
            sink.entry(entry);
        } catch (BadValueException bad) {
            throw refusal(line, bad.reason());
        }
    }

    /** Tells whose statement it is, once; the opening balance says in which currency. */
    private Mt940Balance begin(Mt940Field at) throws RefusedException {
        Mt940Balance first = opening;
        if (first == null || account.isEmpty()) {
            throw refusal(at, "expected the account :25: and the opening balance :60F: before it");
        }
        if (!begun) {
            begun = true;
            sink.begin(new StatementSink.Head(account, first.amount().currency()));
        }
        return first;
    }

    private static BankEntry entry(Mt940Line line, Mt940Details details) {
        EntryKind kind = kind(line.amount(), details.gvc());
        boolean isReturn = kind == EntryKind.RETURN;
        return new BankEntry(
                line.bankRef(),
                line.bookingDate(),
                line.valueDate(),
                line.amount(),
                kind,
                details.counterparty(),
                details.account(),
                said(details.sepa().value(SepaText.Keyword.EREF)),
                said(details.sepa().value(SepaText.Keyword.MREF)),
                details.remittance(),
                isReturn ? reason(details.reason()) : "",
                isReturn ? original(line, details) : line.amount().abs());
    }

    private static EntryKind kind(Money amount, String gvc) {
        if (amount.isNegative()) {
            return RETURNED.contains(gvc) ? EntryKind.RETURN : EntryKind.DEBIT;
        }
        return COLLECTED.contains(gvc) ? EntryKind.DIRECT_DEBIT : EntryKind.CREDIT;
    }

    /**
     * German banks number the reasons; 914 is the one that says nothing. Others stay as they came.
     */
    private static String reason(String textKeyAddition) {
        return textKeyAddition.equals("914") ? "MS03" : textKeyAddition;
    }

    private static Money original(Mt940Line line, Mt940Details details) {
        Money whole = line.amount().abs();
        String stated = details.sepa().value(SepaText.Keyword.OAMT);
        Money[] candidates = {
            orZero(line.original(), whole),
            orZero(Mt940Line.optional(amountIn(stated), whole.currency()), whole)
        };
        for (Money candidate : candidates) {
            if (candidate.isPositive() && candidate.compareTo(whole) < 0) {
                return candidate;
            }
        }
        return whole;
    }

    private static Money orZero(@Nullable Money stated, Money like) {
        return stated == null ? Money.zero(like.currency()) : stated;
    }

    /** {@code 50,00} of {@code EUR 50,00}. */
    private static String amountIn(String text) {
        int from = 0;
        while (from < text.length() && !Character.isDigit(text.charAt(from))) {
            from++;
        }
        int to = from;
        while (to < text.length()
                && (Character.isDigit(text.charAt(to)) || text.charAt(to) == ',')) {
            to++;
        }
        return text.substring(from, to);
    }

    private static String said(String reference) {
        return reference.equals("NOTPROVIDED") || reference.equals("NONREF") ? "" : reference;
    }

    private static RefusedException refusal(Mt940Field field, String what) {
        return new RefusedException(
                "line " + field.line() + ", field :" + field.tag() + ": " + what);
    }
}
