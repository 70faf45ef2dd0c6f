package mahnlauf.formats.bank;

import java.util.List;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Clean;
import mahnlauf.formats.base.Currencies;
import mahnlauf.formats.csv.NumberPattern;
import org.jspecify.annotations.Nullable;

/** What a cell looks like, where no header says what it is. */
final class CellShape {

    private static final List<NumberPattern> EITHER =
            List.of(NumberPattern.COMMA, NumberPattern.POINT);

    private CellShape() {}

    static boolean fits(CsvDialect.CellKind kind, String cell, CsvDialect dialect) {
        String text = CellText.of(cell);
        return switch (kind) {
            case ANY -> true;
            case EMPTY -> text.isEmpty();
            case TEXT -> !text.isEmpty();
            case DATE -> DatePattern.isDay(text, dialect.dates());
            case DATE_OR_EMPTY -> text.isEmpty() || DatePattern.isDay(text, dialect.dates());
            case AMOUNT -> isAmount(text, dialect.amounts().numbers());
            case AMOUNT_OR_EMPTY -> text.isEmpty() || isAmount(text, dialect.amounts().numbers());
            case CURRENCY -> isCurrency(text);
            case IBAN -> isIban(text);
        };
    }

    /** Whether a text has the form of an IBAN, whatever its check digits say. */
    static boolean isIban(String text) {
        String account = Clean.account(text);
        boolean form = account.length() >= 15 && account.length() <= 34;
        for (int i = 0; form && i < account.length(); i++) {
            char c = account.charAt(i);
            boolean letter = c >= 'A' && c <= 'Z';
            boolean digit = c >= '0' && c <= '9';
            form = i < 2 ? letter : i < 4 ? digit : letter || digit;
        }
        return form;
    }

    private static boolean isAmount(String text, @Nullable NumberPattern numbers) {
        return numbers == null
                ? EITHER.stream().anyMatch(pattern -> isOf(pattern, text))
                : isOf(numbers, text);
    }

    private static boolean isOf(NumberPattern pattern, String text) {
        try {
            pattern.minor(text, 2);
            return true;
        } catch (BadValueException none) {
            return false;
        }
    }

    private static boolean isCurrency(String text) {
        try {
            Currencies.of(text);
            return true;
        } catch (BadValueException none) {
            return false;
        }
    }
}
