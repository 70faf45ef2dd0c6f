package mahnlauf.formats.mt940;

import java.time.LocalDate;
import java.util.Currency;
import java.util.List;
import java.util.Set;
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
 * @param reversal RC or RD: takes an earlier booking back
 * @param expected EC or ED of an interim report: not booked yet
 * @param type three letters or digits behind N, S or F, such as TRF; empty where not stated
 * @param customerRef reference of the account's owner, empty for NONREF and the like
 * @param bankRef what stands behind {@code //}, empty for NONREF
 * @param supplement what stands on further lines
 */
record Mt940Line(
        LocalDate valueDate,
        LocalDate bookingDate,
        Money amount,
        boolean reversal,
        boolean expected,
        String type,
        String customerRef,
        String bankRef,
        String supplement) {

    private static final int DATE = 6;
    private static final int ENTRY_DATE = 4;
    private static final int HALF_A_YEAR = 6; // months
    private static final Set<String> NO_REF = Set.of("NONREF", "KREF+", "EREF+", "KREF", "EREF");

    static Mt940Line of(Mt940Field field, Currency currency) throws BadValueException {
        String text = field.first();
        int dates = Mt940Tag.endOfDigits(text, 0);
        boolean dated = dates == DATE + ENTRY_DATE || dates == DATE + 2 + ENTRY_DATE;
        LocalDate valued = day(text.substring(0, dated ? dates - ENTRY_DATE : dates));
        LocalDate booked =
                dated ? entryDate(text.substring(dates - ENTRY_DATE, dates), valued) : valued;
        Mark mark = Mark.of(text, afterBlanks(text, dates)); // some leave the entry date blank
        int end = endOfAmount(text, mark.end());
        int type = afterBlanks(text, end);
        if (type < text.length() && !Character.isLetter(text.charAt(type))) {
            throw new BadValueException(
                    BadValueException.quoted(text)
                            + " has no amount of the form 1234,56 before its type");
        }
        long minor =
                Decimals.minor(text.substring(mark.end(), end), ',', Currencies.digits(currency));
        String rest = text.substring(type);
        return new Mt940Line(
                valued,
                booked,
                new Money(mark.credit() ? minor : -minor, currency),
                mark.reversal(),
                mark.expected(),
                rest.substring(Math.min(1, rest.length()), Math.min(4, rest.length())).strip(),
                customerRef(rest),
                bankRef(rest),
                supplement(field.lines()));
    }

    /** A day of six digits ({@code 261231}) or, at some banks, eight ({@code 20261231}). */
    static LocalDate day(String digits) throws BadValueException {
        if (digits.length() == DATE + 2 && digits.startsWith("20")) {
            return Days.swift(digits, 2);
        }
        if (digits.length() != DATE) {
            throw new BadValueException(
                    BadValueException.quoted(digits) + " is no date of the form 261231");
        }
        return Days.swift(digits, 0);
    }

    /** Only month and day are told: the year is the one that brings it near the value date. */
    private static LocalDate entryDate(String monthDay, LocalDate valued) throws BadValueException {
        int apart = Integer.parseInt(monthDay.substring(0, 2)) - valued.getMonthValue();
        int year = valued.getYear() + (apart > HALF_A_YEAR ? -1 : apart < -HALF_A_YEAR ? 1 : 0);
        int twoDigits = year % 100;
        return Days.swift((twoDigits < 10 ? "0" : "") + twoDigits + monthDay, 0);
    }

    /**
     * The mark behind the dates, with the letter that may follow it: the third one of the currency
     * (the R of EUR). CR is therefore a credit, RC one that is taken back.
     *
     * @param end where the amount starts
     */
    private record Mark(boolean credit, boolean reversal, boolean expected, int end) {

        static Mark of(String text, int from) throws BadValueException {
            boolean expected = text.startsWith("E", from);
            boolean reversal = text.startsWith("R", from);
            int at = expected || reversal ? from + 1 : from;
            char side = at < text.length() ? text.charAt(at) : ' ';
            if (side != 'C' && side != 'D') {
                throw new BadValueException(
                        BadValueException.quoted(text)
                                + " has no mark C, D, RC or RD behind its dates");
            }
            int end = at + 1;
            if (end < text.length() && Character.isLetter(text.charAt(end))) {
                end++;
            }
            boolean credit = (side == 'C') != reversal;
            return new Mark(credit, reversal, expected, afterBlanks(text, end));
        }
    }

    private static int afterBlanks(String text, int from) {
        int at = from;
        while (at < text.length() && text.charAt(at) == ' ') {
            at++;
        }
        return at;
    }

    private static int endOfAmount(String text, int from) {
        int end = from;
        while (Mt940Tag.isDigit(text, end) || text.startsWith(",", end)) {
            end++;
        }
        return end;
    }

    /** Behind type and before {@code //}; both may be longer than the 16 characters they should. */
    private static String customerRef(String rest) {
        int slashes = rest.indexOf("//");
        int end = slashes < 0 ? rest.length() : slashes;
        String reference = Clean.line(rest.substring(Math.min(4, end), end));
        return NO_REF.contains(reference) ? "" : reference;
    }

    private static String bankRef(String rest) {
        int slashes = rest.indexOf("//");
        String reference = slashes < 0 ? "" : Clean.line(rest.substring(slashes + 2));
        return reference.equals("NONREF") ? "" : reference;
    }

    private static String supplement(List<String> lines) {
        return lines.size() < 2 ? "" : Clean.line(String.join(" ", lines.subList(1, lines.size())));
    }

    /** {@code /OCMT/EUR11,85/}: what was originally paid; null where it is not said. */
    @Nullable Money original() {
        return coded("/OCMT/");
    }

    /** {@code /CHGS/EUR0,50/}: what the banks charged; null where it is not said. */
    @Nullable Money charges() {
        return coded("/CHGS/");
    }

    private @Nullable Money coded(String word) {
        String label = word + amount.currency().getCurrencyCode();
        int at = supplement.indexOf(label);
        int from = at + label.length();
        return at < 0
                ? null
                : optional(
                        supplement.substring(from, endOfAmount(supplement, from)),
                        amount.currency());
    }

    /** An amount that only explains: one that cannot be read is left out. */
    static @Nullable Money optional(String text, Currency currency) {
        try {
            return new Money(Decimals.minor(text, ',', Currencies.digits(currency)), currency);
        } catch (BadValueException unreadable) {
            return null;
        }
    }
}
