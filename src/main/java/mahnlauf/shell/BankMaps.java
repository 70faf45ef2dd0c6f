package mahnlauf.shell;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import mahnlauf.formats.bank.BadMapException;
import mahnlauf.formats.bank.CsvDialects;

/** The maps of banks' exports in {@code config/formats/} of a home, besides those we ship. */
public final class BankMaps {

    private BankMaps() {}

    /**
     * All maps that this home knows.
     *
     * @throws WrongSettingException if one cannot be used; the message names file, line and key
     */
    public static CsvDialects of(Home home) {
        Path folder = home.config().resolve("formats");
        try {
            return Files.isDirectory(folder) ? CsvDialects.with(folder) : CsvDialects.shipped();
        } catch (BadMapException bad) {
            throw new WrongSettingException(bad.getMessage() + " (see docs/ADD-A-BANK.md)");
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }
}
