package mahnlauf.formats.camt;

import java.io.IOException;
import java.math.BigDecimal;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Currency;
import java.util.regex.Pattern;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Currencies;
import mahnlauf.formats.base.Days;
import mahnlauf.formats.base.Decimals;
import mahnlauf.formats.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/** Amounts, dates and codes as ISO 20022 writes them; each reads the element entered last. */
final class CamtValues {

    static final int MOST_NAME = 1_000;
    private static final int MOST_REFERENCE = 250;
    private static final int MOST_CODE = 100;
    private static final int MOST_DIGITS = 7; // of a count
    private static final Pattern NOISY = Pattern.compile("\\d{1,13}\\.\\d{6,25}");
    private static final BigDecimal NOISE = new BigDecimal("0.000001");

    private CamtValues() {}

    /** {@code <Amt Ccy="EUR">12.50</Amt>}: never negative, the sign stands beside it. */
    static Money amount(XmlCursor xml) throws IOException, RefusedException {
        try {
            Currency currency = Currencies.of(xml.attribute("Ccy"));
            return money(xml.text(), currency);
        } catch (BadValueException bad) {
            throw xml.refusal(bad.reason());
        }
    }

    /**
     * An amount that only explains: null where it is in no currency that is known, or no amount of
     * that currency, as prices and exchanged amounts may be.
     */
    static @Nullable Money detail(XmlCursor xml) throws IOException, RefusedException {
        String code = xml.attribute("Ccy");
        String text = xml.text();
        try {
            return money(text, Currencies.of(code));
        } catch (BadValueException unusable) {
            return null;
        }
    }

    /** A sum in a known currency; null where none, or none that can be, is stated. */
    static @Nullable Money stated(String text, Currency currency) {
        try {
            return text.isEmpty() ? null : money(text, currency);
        } catch (BadValueException unusable) {
            return null;
        }
    }

    private static Money money(String text, Currency currency) throws BadValueException {
        int digits = Currencies.digits(currency);
        try {
            return new Money(Decimals.minor(text, '.', digits), currency);
        } catch (BadValueException odd) {
            return new Money(denoised(text, digits, odd), currency);
        }
    }

    /**
     * {@code 66.0000000000001} of a bank that reckons in binary: what is less than a millionth off
     * is meant. Anything else that has too many decimals is refused.
     */
    private static long denoised(String text, int digits, BadValueException odd)
            throws BadValueException {
        if (!NOISY.matcher(text).matches()) {
            throw odd;
        }
        BigDecimal exact = new BigDecimal(text);
        BigDecimal meant = exact.setScale(digits, RoundingMode.HALF_UP);
        if (exact.subtract(meant).abs().compareTo(NOISE) >= 0) {
            throw odd;
        }
        return meant.movePointRight(digits).longValueExact();
    }

    /** {@code CRDT} or {@code DBIT}. */
    static boolean isCredit(XmlCursor xml) throws IOException, RefusedException {
        String code = xml.text();
        if (!code.equals("CRDT") && !code.equals("DBIT")) {
            throw xml.refusal(BadValueException.quoted(code) + " is neither CRDT nor DBIT");
        }
        return code.equals("CRDT");
    }

    /** A choice of {@code Dt} and {@code DtTm}, as in {@code BookgDt}; null where it holds none. */
    static @Nullable LocalDate day(XmlCursor xml) throws IOException, RefusedException {
        LocalDate day = null;
        for (String name = xml.child(); !name.isEmpty(); name = xml.child()) {
            switch (name) {
                case "Dt", "DtTm" -> day = plainDay(xml);
                default -> xml.skip();
            }
        }
        return day;
    }

    /** A date, or a date and time of which the date counts. */
    static LocalDate plainDay(XmlCursor xml) throws IOException, RefusedException {
        try {
            return Days.isoOrTime(xml.text());
        } catch (BadValueException bad) {
            throw xml.refusal(bad.reason());
        }
    }

    /** A text of no more than so many characters, which is far more than the standard allows. */
    static String text(XmlCursor xml, int most) throws IOException, RefusedException {
        return bounded(xml, xml.text(), most);
    }

    /** The reference of a bank or payer; what they write where they have none is nothing. */
    static String reference(XmlCursor xml) throws IOException, RefusedException {
        String reference = text(xml, MOST_REFERENCE);
        return switch (reference) {
            case "NONREF", "NOTPROVIDED", "NOT PROVIDED", "NONE" -> "";
            default -> reference;
        };
    }

    /** A code or account number, however deep. */
    static String code(XmlCursor xml) throws IOException, RefusedException {
        return bounded(xml, xml.deepText(), MOST_CODE);
    }

    private static String bounded(XmlCursor xml, String text, int most) throws RefusedException {
        if (text.length() > most) {
            throw xml.refusal(
                    BadValueException.quoted(text) + " is longer than " + most + " characters");
        }
        return text;
    }

    /**
     * A number of pages or payments; 0 where it is none or none that can be meant. It proves
     * nothing, so a strange one refuses nothing.
     */
    static int count(XmlCursor xml) throws IOException, RefusedException {
        String text = xml.text();
        boolean plain = !text.isEmpty() && text.length() <= MOST_DIGITS;
        return plain && text.chars().allMatch(c -> c >= '0' && c <= '9')
                ? Integer.parseInt(text)
                : 0;
    }

    /** {@code true} or {@code 1}. */
    static boolean isTrue(XmlCursor xml) throws IOException, RefusedException {
        String text = xml.text();
        return text.equals("true") || text.equals("1");
    }
}
