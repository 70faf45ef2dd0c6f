package mahnlauf.formats.mt940;

import java.time.LocalDate;
import java.util.Currency;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.StatementSink;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Clean;
import mahnlauf.formats.base.Ibans;
import org.jspecify.annotations.Nullable;

/**
 * What the fields before the first entry of a message say; each is empty or null until its field
 * came.
 */
final class Mt940Head {

    String account = "";

    /** Number of the statement, without that of the page. */
    String number = "";

    @Nullable Mt940Balance opening;

    /** Whether the opening balance is one of a page that goes on ({@code :60M:}). */
    boolean isPage;

    /** By the floor limit of an interim report. */
    @Nullable Currency currency;

    /** Up to when an interim report tells. */
    @Nullable LocalDate reportedOn;

    private boolean hasFloorLimit;
    private boolean isReport;
    private boolean missing;

    /** Takes a field of the head; others are nothing that a payment needs. */
    void take(Mt940Field field) throws BadValueException {
        String value = field.first();
        switch (field.tag()) {
            case "25", "25P" -> account = Ibans.ofStatement(value);
            case "28", "28C" -> number = number(value);
            case "34F" -> {
                hasFloorLimit = true;
                currency = Mt940Balance.unsigned(floorLimit(value), 0).currency();
            }
            case "13", "13D" -> {
                isReport = true;
                reportedOn =
                        Mt940Tag.isDate(value, 0) ? Mt940Line.day(value.substring(0, 6)) : null;
            }
            default -> {}
        }
    }

    /** {@code EURD0,} and {@code EUR0,00DFLOORLIMITIND}: the currency and an amount. */
    private static String floorLimit(String value) {
        String code = value.substring(0, Math.min(3, value.length()));
        return code + "0,";
    }

    private static String number(String value) {
        int slash = value.indexOf('/');
        return Clean.line(slash < 0 ? value : value.substring(0, slash));
    }

    /**
     * Only interim reports have floor limits; a time or sums make one where balances are missing.
     */
    StatementSink.Kind kind() {
        return isInterim() ? StatementSink.Kind.INTERIM : StatementSink.Kind.STATEMENT;
    }

    private boolean isInterim() {
        return hasFloorLimit || (isReport && opening == null);
    }

    @Nullable Currency currency() {
        Mt940Balance balance = opening;
        return balance == null ? currency : balance.amount().currency();
    }

    /** Booked balance before the entries, null where not stated. */
    @Nullable Money openingAmount() {
        Mt940Balance balance = opening;
        return balance == null ? null : balance.amount();
    }

    /** Says that the message states sums, as reports of the running day do. */
    void hasSums() {
        isReport = true;
    }

    /** Why nobody should book by what follows this head; empty where nothing speaks against it. */
    String doubt() {
        if (missing) {
            return "goes on behind its end without a head (:20:, :25:) of its own";
        }
        if (account.isEmpty()) {
            return "names no account (:25:)";
        }
        return isInterim() || opening != null ? "" : "has no opening balance :60F:";
    }

    /** The head of what follows a message without one of its own. */
    Mt940Head followed() {
        Mt940Head next = new Mt940Head();
        next.account = account;
        next.missing = true;
        return next;
    }
}
