package mahnlauf.core.model;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * The ladder stands still until (and on) that day; null until released.
 *
 * @param reason in the words of whoever set it
 */
public record Hold(
        @Nullable InvoiceNumber invoice,
        String id,
        String reason,
        LocalDate from,
        @Nullable LocalDate until,
        HoldReason code) {

    /** Why in one line; what came of a contact, and every dispute, begins with its code. */
    public String why() {
        if (reason.isEmpty()) {
            return code.code();
        }
        boolean told = source().equals("contact") || code == HoldReason.DISPUTE;
        boolean written = reason.toLowerCase(Locale.ROOT).startsWith(code.code());
        return told && !written ? code.code() + ": " + reason : reason;
    }

    /** By what it came: {@code contact}, {@code command} or {@code export}. */
    public String source() {
        return id.startsWith("contact:") ? "contact" : id.equals("hold") ? "command" : "export";
    }

    /** Whether it stops this invoice on this night; its last day still counts. */
    public boolean stops(InvoiceNumber number, LocalDate night) {
        return (invoice == null || invoice.equals(number)) && isInForce(night);
    }

    /** Whether it stops anything on this night. */
    public boolean isInForce(LocalDate night) {
        return !night.isBefore(from) && (until == null || !night.isAfter(until));
    }
}
