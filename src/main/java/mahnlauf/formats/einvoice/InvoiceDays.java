package mahnlauf.formats.einvoice;

import java.time.LocalDate;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Days;
import org.jspecify.annotations.Nullable;

/** Days as e-invoices write them: {@code 2026-12-31} (UBL), {@code 20261231} (CII, format 102). */
final class InvoiceDays {

    private static final int COMPACT = 8;

    private InvoiceDays() {}

    static LocalDate required(Facts facts, String meaning) throws RefusedException {
        Fact stated = facts.first(meaning);
        if (stated == null) {
            throw new RefusedException("is an electronic invoice without a date (BT-2)");
        }
        return stated.read(InvoiceDays::day);
    }

    /** The latest, so that instalments are not dunned before the last is due; null where none. */
    static @Nullable LocalDate latest(Facts facts, String meaning) throws RefusedException {
        LocalDate latest = null;
        for (Fact fact : facts.all(meaning)) {
            LocalDate day = fact.read(InvoiceDays::day);
            latest = latest == null || day.isAfter(latest) ? day : latest;
        }
        return latest;
    }

    private static LocalDate day(String text) throws BadValueException {
        boolean compact =
                text.length() >= COMPACT && text.chars().allMatch(c -> c >= '0' && c <= '9');
        if (!compact) {
            return Days.isoOrTime(text);
        }
        return Days.iso(
                text.substring(0, 4)
                        + "-"
                        + text.substring(4, 6)
                        + "-"
                        + text.substring(6, COMPACT));
    }
}
