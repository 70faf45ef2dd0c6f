package mahnlauf.shell;

import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Currency;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.doors.SafeCell;

/**
 * What the newest files about payments say to one agency: {@code <agency>-payments-<date>[-n].csv}.
 */
final class ToldFiles {

    /** A run that died is followed by another one within that time. */
    private static final int DAYS_BACK = 60;

    private static final char BOM = '\uFEFF';

    private final Map<List<String>, Row> newest = new HashMap<>();

    private ToldFiles() {}

    /** A file and where it stands among the others. */
    private record Told(Path file, LocalDate night, int number) {}

    /**
     * What a file says of an invoice.
     *
     * @param all that came in, as the agency should have it in its books
     */
    record Row(Path file, LocalDate night, Money all) {}

    /** Reads the files of the nights before {@code night}, and of itself. */
    static ToldFiles of(Path folder, String agency, LocalDate night) throws IOException {
        ToldFiles told = new ToldFiles();
        if (Files.isDirectory(folder)) {
            for (Told file : files(folder, agency, night)) {
                told.read(file);
            }
        }
        return told;
    }

    private static List<Told> files(Path folder, String agency, LocalDate night)
            throws IOException {
        Pattern name =
                Pattern.compile(
                        Pattern.quote(agency)
                                + "-payments-(\\d{4}-\\d{2}-\\d{2})(?:-(\\d{1,4}))?\\.csv");
        List<Told> found = new ArrayList<>();
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Matcher matcher = name.matcher(String.valueOf(file.getFileName()));
                if (matcher.matches()) {
                    LocalDate of = LocalDate.parse(matcher.group(1));
                    String number = matcher.group(2);
                    if (!of.isBefore(night.minusDays(DAYS_BACK))) {
                        found.add(
                                new Told(file, of, number == null ? 1 : Integer.parseInt(number)));
                    }
                }
            }
        }
        found.sort(Comparator.comparing(Told::night).thenComparing(Told::number));
        return found;
    }

    private void read(Told told) throws IOException {
        String text = Files.readString(told.file());
        if (!text.isEmpty() && text.charAt(0) == BOM) {
            text = text.substring(1);
        }
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                Money all =
                        Money.of(
                                new BigDecimal(row.getField("received_in_all")),
                                Currency.getInstance(row.getField("currency")));
                newest.put(
                        List.of(row.getField("claim_id"), row.getField("invoice_number")),
                        new Row(told.file(), told.night(), all));
            }
        }
    }

    /** The newest row about an invoice of a claim. */
    Optional<Row> about(String claimId, InvoiceNumber invoice) {
        return Optional.ofNullable(
                newest.get(List.of(SafeCell.of(claimId), SafeCell.of(invoice.value()))));
    }
}
