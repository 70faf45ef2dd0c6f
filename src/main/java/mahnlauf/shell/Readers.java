package mahnlauf.shell;

import java.io.IOException;
import java.util.OptionalInt;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.Recognition;
import mahnlauf.formats.base.Limits;
import mahnlauf.formats.csv.InvoiceFormats;

/** The readers of what lies in the inbox, as the settings and column maps of a home say. */
public final class Readers {

    private Readers() {}

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
            return new Recognition(
                    Limits.DEFAULT, InvoiceFormats.of(home.config().resolve("formats"), terms));
        } catch (RefusedException wrong) {
            throw new WrongSettingException(String.valueOf(wrong.getMessage()) + ".");
        }
    }
}
