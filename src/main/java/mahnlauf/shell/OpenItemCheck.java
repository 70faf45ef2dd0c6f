package mahnlauf.shell;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.DocumentType;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.HoldReason;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Receivable;
import mahnlauf.store.Transaction;

/**
 * Compares the books with an export that lists all open items: what is open here and missing there
 * may be paid, credited or forgotten. It is held for a person to look at, never taken as paid; it
 * goes on when it is listed again or released.
 */
final class OpenItemCheck {

    /** The reference of such a hold. */
    static final String REFERENCE = "open_items";

    private static final int SHOWN = 10;

    private final Night night;
    private final String file;
    private final List<Event> events = new ArrayList<>();
    private final List<String> missing = new ArrayList<>();

    OpenItemCheck(Night night, String file) {
        this.night = night;
        this.file = file;
    }

    /** Whether the settings say that this file lists all open items, by its name or format. */
    static boolean isMeant(Settings settings, String file, String format) {
        String name = file.substring(file.lastIndexOf('/') + 1).toLowerCase(Locale.ROOT);
        for (String said : settings.list(Setting.INVOICES_ALL_OPEN_ITEMS)) {
            String pattern = said.toLowerCase(Locale.ROOT);
            String regex = Pattern.quote(pattern).replace("*", "\\E.*\\Q");
            if (pattern.equals(format) || name.matches(regex)) {
                return true;
            }
        }
        return false;
    }

    /** Writes down what is missing and what is listed again. */
    void compare(Books books, Set<InvoiceNumber> listed, Transaction tx) throws SQLException {
        for (Receivable r : books.receivables()) {
            if (r.invoice().type() != DocumentType.INVOICE || !r.isOpen()) {
                continue;
            }
            boolean held = isHeld(books.debtor(r.invoice().customer()), r.number());
            if (listed.contains(r.number()) && held) {
                events.add(event(Event.Type.RELEASE, r, ""));
            } else if (!listed.contains(r.number()) && !held) {
                events.add(
                        event(
                                Event.Type.HOLD,
                                r,
                                "missing from " + file + ", which lists all open items"));
                missing.add(r.number().value());
            }
        }
        for (Event event : events) {
            tx.facts().event(event);
        }
    }

    private static boolean isHeld(Debtor debtor, InvoiceNumber number) {
        return debtor.holds().stream()
                .anyMatch(h -> h.id().equals(REFERENCE) && number.equals(h.invoice()));
    }

    private Event event(Event.Type type, Receivable r, String note) {
        return new Event(
                type,
                night.date(),
                r.invoice().customer(),
                r.number(),
                REFERENCE,
                type == Event.Type.HOLD ? HoldReason.NOT_LISTED.code() : "",
                night.date(),
                null,
                note);
    }

    /** Tells tonight's books and the operator, once the file is committed. */
    void apply(Books books) {
        events.forEach(books::apply);
        if (!missing.isEmpty()) {
            night.findings()
                    .add(
                            file
                                    + " lists all open items (invoices.all_open_items), but not "
                                    + FirstFew.of(missing, SHOWN).inWords(", ")
                                    + ", open here: held until you have looked, not taken as paid."
                                    + " Paid: drop the bank statement. Credited or cancelled: drop"
                                    + " that document. Still owed: mend the export, or `release`"
                                    + " it. `mahnlauf list holds` shows them.");
        }
    }
}
