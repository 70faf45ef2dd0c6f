package mahnlauf.formats.mt940;

import java.time.LocalDate;
import java.util.Currency;
import mahnlauf.core.model.Money;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Clean;
import mahnlauf.formats.base.Currencies;
import mahnlauf.formats.base.Days;
import mahnlauf.formats.base.Decimals;
import org.jspecify.annotations.Nullable;

/**
 * One statement line ({@code :61:}).
 *
 * @param amount signed; RC (a credit taken back) lowers the balance, RD raises it
 * @param bankRef what stands behind {@code //}, empty for NONREF
 * @param original of a returned debit, where the second line names it ({@code /OCMT/})
 */
record Mt940Line(
        LocalDate valueDate,
        LocalDate bookingDate,
        Money amount,
        String bankRef,
        @Nullable Money original) {

    private static final int DATE = 6;
    private static final int MARK_AFTER_ENTRY_DATE = 10;
    private static final int HALF_A_YEAR = 6;

    static Mt940Line of(Mt940Field field, Currency currency) throws BadValueException {
        String text = field.first();
        LocalDate valued = Days.swift(text, 0);
        boolean dated = hasEntryDate(text);
        LocalDate booked =
                dated ? entryDate(text.substring(DATE, MARK_AFTER_ENTRY_DATE), valued) : valued;
        int mark = dated || text.startsWith("    ", DATE) ? MARK_AFTER_ENTRY_DATE : DATE;
        boolean reversal = text.startsWith("R", mark);
        boolean credit = isCredit(text, reversal ? mark + 1 : mark) != reversal;
        int from = reversal ? mark + 2 : mark + 1;
        if (from < text.length() && Character.isLetter(text.charAt(from))) {
            from++; // third letter of the currency: the R of EUR
        }
        int end = endOfAmount(text, from);
        if (end < text.length() && !Character.isLetter(text.charAt(end))) {
            throw new BadValueException(
                    BadValueException.quoted(text)
                            + " has no amount of the form 1234,56 before its type");
        }
        long minor = Decimals.minor(text.substring(from, end), ',', Currencies.digits(currency));
        Money amount = new Money(credit ? minor : -minor, currency);
        return new Mt940Line(valued, booked, amount, bankRef(text, end), original(field, currency));
    }

    /** Some banks leave the entry date out, some leave it blank. */
    private static boolean hasEntryDate(String text) {
        return text.length() >= MARK_AFTER_ENTRY_DATE
                && isDigits(text, DATE, MARK_AFTER_ENTRY_DATE);
    }

    private static boolean isCredit(String text, int at) throws BadValueException {
        char mark = at < text.length() ? text.charAt(at) : ' ';
        if (mark != 'C' && mark != 'D') {
            throw new BadValueException(
                    BadValueException.quoted(text)
                            + " has no mark C, D, RC or RD behind its dates");
        }
        return mark == 'C';
    }

    /** Only month and day are told: the year is the one that brings it near the value date. */
    private static LocalDate entryDate(String monthDay, LocalDate valued) throws BadValueException {
        int apart = Integer.parseInt(monthDay.substring(0, 2)) - valued.getMonthValue();
        int year = valued.getYear() + (apart > HALF_A_YEAR ? -1 : apart < -HALF_A_YEAR ? 1 : 0);
        int twoDigits = year % 100;
        return Days.swift((twoDigits < 10 ? "0" : "") + twoDigits + monthDay, 0);
    }

    private static int endOfAmount(String text, int from) {
        int end = from;
        while (end < text.length() && (isDigit(text.charAt(end)) || text.charAt(end) == ',')) {
            end++;
        }
        return end;
    }

    private static String bankRef(String text, int afterAmount) {
        int slashes = text.indexOf("//", afterAmount);
        String reference = slashes < 0 ? "" : Clean.line(text.substring(slashes + 2));
        return reference.equals("NONREF") ? "" : reference;
    }

    /** {@code /OCMT/EUR11,85//CHGS/EUR0,50/}: the original amount and what the banks charged. */
    private static @Nullable Money original(Mt940Field field, Currency currency) {
        for (int i = 1; i < field.lines().size(); i++) {
            String line = field.lines().get(i);
            int at = line.indexOf("/OCMT/" + currency.getCurrencyCode());
            if (at >= 0) {
                return optional(line.substring(at + 9, endOfAmount(line, at + 9)), currency);
            }
        }
        return null;
    }

    /** An amount that only explains: one that cannot be read is left out. */
    static @Nullable Money optional(String text, Currency currency) {
        try {
            return new Money(Decimals.minor(text, ',', Currencies.digits(currency)), currency);
        } catch (BadValueException unreadable) {
            return null;
        }
    }

    private static boolean isDigits(String text, int from, int to) {
        for (int i = from; i < to; i++) {
            if (!isDigit(text.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean isDigit(char c) {
        return c >= '0' && c <= '9';
    }
}
