package mahnlauf.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.OptionalInt;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.Recognition;
import mahnlauf.formats.bank.BadMapException;
import mahnlauf.formats.bank.CsvDialects;
import mahnlauf.formats.csv.InvoiceFormats;

/** The readers of what lies in the inbox, as the settings and column maps of a home say. */
public final class Readers {

    private Readers() {}

    /**
     * Refuses wrong maps of the home; without any, nothing is read.
     *
     * @throws WrongSettingException if a map in {@code config/formats/} or {@code config/agencies/}
     *     is wrong
     */
    public static void check(Home home, Settings settings) throws IOException {
        AgencyWays.check(home, settings);
        if (Files.isDirectory(home.config().resolve("formats"))) {
            of(home, settings);
        }
    }

    /**
     * The readers of this home.
     *
     * @throws WrongSettingException if a column map in {@code config/formats/} is wrong
     */
    public static Recognition of(Home home, Settings settings) throws IOException {
        String days = settings.text(Setting.INVOICES_DEFAULT_TERMS_DAYS);
        OptionalInt terms =
                days.isEmpty() ? OptionalInt.empty() : OptionalInt.of(Integer.parseInt(days));
        try {
            Path maps = home.config().resolve("formats");
            return new Recognition(
                    settings.limits(), CsvDialects.with(maps), InvoiceFormats.of(maps, terms));
        } catch (RefusedException | BadMapException wrong) {
            throw new WrongSettingException(String.valueOf(wrong.getMessage()) + ".");
        }
    }
}
