package mahnlauf.formats.datev;

import de.siegmar.fastcsv.reader.CsvRecord;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import mahnlauf.core.model.CustomerChange;
import mahnlauf.core.model.OptOut;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Clean;
import mahnlauf.formats.base.DayPattern;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.csv.CustomerRecord;
import org.jspecify.annotations.Nullable;

/**
 * One row of Debitoren/Kreditoren, as the row of a list of customers (developer.datev.de,
 * "DATEV-Format: Debitoren/Kreditoren").
 */
final class DatevDebtorRow {

    /** DATEV's columns by the canonical ones; an empty cell leaves what is known. */
    private static final Map<String, String> COLUMNS =
            Map.of(
                    "email", "E-Mail",
                    "phone", "Telefon",
                    "street", "Straße",
                    "postcode", "Postleitzahl",
                    "city", "Ort",
                    "country", "Land",
                    "customer_iban", "IBAN-Nr. 1");

    private static final Map<String, String> KINDS = Map.of("1", "B2C", "2", "B2B");
    private static final Map<String, String> LANGUAGES =
            Map.of("1", "de", "4", "fr", "5", "en", "10", "es", "19", "it");
    private static final String NEVER = "9"; // Mahnung: keine Mahnung
    private static final String NATURAL_PERSON = "1";

    private final List<String> names;
    private final DatevColumns columns;
    private final CsvRecord row;

    DatevDebtorRow(List<String> names, DatevColumns columns, CsvRecord row) {
        this.names = names;
        this.columns = columns;
        this.row = row;
    }

    long line() {
        return row.getStartingLineNumber();
    }

    List<String> cells() {
        return row.getFields();
    }

    void checkShape() throws BadValueException {
        if (row.getFieldCount() != columns.width()) {
            throw new BadValueException(
                    "the row has "
                            + row.getFieldCount()
                            + " cells, the line of column names has "
                            + columns.width()
                            + "; look for a quote that is opened and not closed");
        }
    }

    String account() throws BadValueException {
        return DatevAccounts.plain(cell("Konto"));
    }

    CustomerChange change(Consumer<String> remarks) throws BadValueException {
        Map<String, String> cells = new HashMap<>();
        cells.put("customer_number", account());
        cells.put("customer_name", name());
        COLUMNS.forEach((canonical, datev) -> cells.put(canonical, cell(datev)));
        cells.put("kind", KINDS.getOrDefault(cell("Adressattyp"), ""));
        cells.put("language", LANGUAGES.getOrDefault(cell("Sprache"), ""));
        LocalDate until = blockedUntil(remarks);
        boolean never = cell("Mahnung").equals(NEVER);
        cells.put(OptOut.DO_NOT_DUN.code(), never || until != null ? "yes" : "");
        CustomerChange change = CustomerRecord.change(cells, Limits.DEFAULT, remarks);
        return new CustomerChange(
                change.customer(), change.told(), change.optOuts(), never ? null : until);
    }

    /** By the kind of address: a firm, a person, or neither said. */
    private String name() {
        String firm = exactly("Name (Adressattyp Unternehmen)");
        String person =
                Clean.name(
                        exactly("Vorname (Adressattyp natürl. Person)")
                                + " "
                                + exactly("Name (Adressattyp natürl. Person)"));
        String plain = exactly("Name (Adressattyp keine Angabe)");
        boolean isPerson = cell("Adressattyp").equals(NATURAL_PERSON);
        String first = isPerson ? person : firm;
        String second = isPerson ? firm : person;
        if (!first.isBlank()) {
            return first;
        }
        if (!second.isBlank()) {
            return second;
        }
        return plain.isEmpty() ? cell("Name") : plain;
    }

    private @Nullable LocalDate blockedUntil(Consumer<String> remarks) {
        String cell = cell("Mahnsperre bis");
        if (cell.isEmpty() || cell.equals("0")) {
            return null;
        }
        try {
            return DayPattern.of("ddMMyyyy").day(cell.length() == 7 ? "0" + cell : cell);
        } catch (BadValueException bad) {
            remarks.accept("column Mahnsperre bis: " + bad.reason() + "; it was left out");
            return null;
        }
    }

    private String cell(String name) {
        return at(columns.at(name));
    }

    /** By the whole name, the note in brackets too. */
    private String exactly(String name) {
        return at(names.indexOf(name));
    }

    private String at(int column) {
        return column < 0 ? "" : Clean.line(row.getField(column));
    }
}
