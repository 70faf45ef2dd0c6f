package mahnlauf.formats.datev;

import java.util.List;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.Clean;

/** The columns of a Buchungsstapel that say what a customer owes; -1 where one is missing. */
record DatevBookingColumns(
        int width,
        int amount,
        int side,
        int currency,
        int account,
        int contra,
        int key,
        int day,
        int number,
        int secondField,
        int text,
        int due,
        int reversal) {

    private static final String EXPECTED =
            "Umsatz, Soll/Haben-Kennzeichen, Konto, Gegenkonto, Belegdatum, Belegfeld 1";

    /** By the names in the second line. */
    static DatevBookingColumns of(List<String> secondLine) throws RefusedException {
        DatevColumns names = new DatevColumns(secondLine);
        DatevBookingColumns columns =
                new DatevBookingColumns(
                        names.width(),
                        names.at("Umsatz"),
                        names.at("Soll/Haben-Kennzeichen", "S/H", "Soll/Haben", "SH"),
                        names.at("WKZ Umsatz", "WKZ"),
                        names.at("Konto", "Kontonummer"),
                        names.at("Gegenkonto"),
                        names.at("BU-Schlüssel", "BU"),
                        names.at("Belegdatum"),
                        names.at("Belegfeld 1", "Belegfeld1"),
                        names.at("Belegfeld 2", "Belegfeld2"),
                        names.at("Buchungstext"),
                        names.at("Fälligkeit"),
                        names.at("Generalumkehr"));
        columns.requireAll(secondLine);
        return columns;
    }

    private void requireAll(List<String> secondLine) throws RefusedException {
        boolean all =
                amount >= 0 && side >= 0 && account >= 0 && contra >= 0 && day >= 0 && number >= 0;
        if (!all) {
            String first = secondLine.isEmpty() ? "" : Clean.line(secondLine.get(0));
            throw new RefusedException(
                    "is a DATEV Buchungsstapel whose second line lacks column names; it begins"
                            + " with '"
                            + (first.length() > 40 ? first.substring(0, 40) : first)
                            + "', expected "
                            + EXPECTED
                            + "; export it with column names");
        }
    }
}
