package mahnlauf.formats.einvoice;

import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.BadValueException;

/**
 * What one element of the invoice says.
 *
 * @param text as it stands, without blanks at its ends
 * @param note its attribute that matters: the currency, scheme, unit or format; else empty
 * @param place line, column and elements, for messages
 */
record Fact(String text, String note, String place) {

    RefusedException refusal(String what) {
        return new RefusedException(place + ": " + what);
    }

    /** How a text becomes a value. */
    interface Reading<T> {
        T of(String text) throws BadValueException;
    }

    <T> T read(Reading<T> reading) throws RefusedException {
        try {
            return reading.of(text);
        } catch (BadValueException bad) {
            throw refusal(bad.reason());
        }
    }
}
