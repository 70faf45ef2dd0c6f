package mahnlauf.formats.camt;

import java.io.IOException;
import java.time.LocalDate;
import java.util.Currency;
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

    private CamtValues() {}

    /** {@code <Amt Ccy="EUR">12.50</Amt>}: never negative, the sign stands beside it. */
    static Money amount(XmlCursor xml) throws IOException, RefusedException {
        try {
            Currency currency = Currencies.of(xml.attribute("Ccy"));
            int digits = Currencies.digits(currency);
            return new Money(Decimals.minor(xml.text(), '.', digits), currency);
        } catch (BadValueException bad) {
            throw xml.refusal(bad.reason());
        }
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

    /**
     * {@code NbOfTxs} of a {@code Btch}; 0 where it has none or what no bank can mean. It proves
     * nothing, so a strange one refuses nothing.
     */
    static int numberOfTransactions(XmlCursor xml) throws IOException, RefusedException {
        int number = 0;
        for (String name = xml.child(); !name.isEmpty(); name = xml.child()) {
            if (name.equals("NbOfTxs")) {
                String text = xml.text();
                boolean plain = !text.isEmpty() && text.length() <= 7 && isDigits(text);
                number = plain ? Integer.parseInt(text) : 0;
            } else {
                xml.skip();
            }
        }
        return number;
    }

    private static boolean isDigits(String text) {
        return text.chars().allMatch(c -> c >= '0' && c <= '9');
    }
}
