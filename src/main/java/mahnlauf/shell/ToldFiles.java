package mahnlauf.shell;

import de.siegmar.fastcsv.reader.CsvParseException;
import de.siegmar.fastcsv.reader.CsvReader;
import de.siegmar.fastcsv.reader.NamedCsvRecord;
import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
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
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What the newest files about payments say to one agency: {@code <agency>-payments-<date>[-n].csv}.
 */
final class ToldFiles {

    /** A run that died is followed by another one within that time. */
    private static final int DAYS_BACK = 60;

    private static final Logger LOG = LoggerFactory.getLogger(ToldFiles.class);

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

    /** A file that somebody has changed since says nothing. */
    private void read(Told told) throws IOException {
        String text = new String(Files.readAllBytes(told.file()), StandardCharsets.UTF_8);
        if (!text.isEmpty() && text.charAt(0) == BOM) {
            text = text.substring(1);
        }
        try (CsvReader<NamedCsvRecord> rows =
                CsvReader.builder().fieldSeparator(';').ofNamedCsvRecord(text)) {
            for (NamedCsvRecord row : rows) {
                add(told, row);
            }
        } catch (CsvParseException | IllegalArgumentException changed) {
            LOG.warn("{} is not as it was written: {}", told.file(), changed.getMessage());
        }
    }

    private void add(Told told, NamedCsvRecord row) {
        Optional<String> claim = row.findField("claim_id");
        Optional<String> invoice = row.findField("invoice_number");
        Optional<String> all = row.findField("received_in_all");
        Optional<String> currency = row.findField("currency");
        if (claim.isPresent() && invoice.isPresent() && all.isPresent() && currency.isPresent()) {
            Money sum = Money.of(new BigDecimal(all.get()), Currency.getInstance(currency.get()));
            newest.put(
                    List.of(claim.get(), invoice.get()), new Row(told.file(), told.night(), sum));
        }
    }

    /** The newest row about an invoice of a claim. */
    Optional<Row> about(String claimId, InvoiceNumber invoice) {
        return Optional.ofNullable(
                newest.get(List.of(SafeCell.of(claimId), SafeCell.of(invoice.value()))));
    }
}
