package mahnlauf.shell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.EarlierDunning;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.Invoice;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.Stage;
import org.jspecify.annotations.Nullable;

/**
 * Takes over where cases stood in another program, on the night that first sees them.
 *
 * <p>The letter's receipt is an assumption, as for our own by post; its deadline is what our final
 * notice would have given. What the other program sends later is not counted, and said.
 */
final class EarlierStages {

    private final LocalDate night;
    private final int receiptDays;
    private final int deadlineDays;
    private final BiConsumer<Long, String> remark;
    private final Map<InvoiceNumber, Told> told = new LinkedHashMap<>();
    private final List<Event> events = new ArrayList<>();

    EarlierStages(Night night, BiConsumer<Long, String> remark) {
        this.night = night.date();
        this.receiptDays = night.settings().number(Setting.LETTERS_RECEIPT_DAYS_POST);
        this.deadlineDays = night.settings().number(Setting.FINAL_NOTICE_DEADLINE_DAYS);
        this.remark = remark;
    }

    private record Told(long line, EarlierDunning earlier) {}

    /** Whether the file has told the same of it so far, or nothing. */
    boolean tell(long line, InvoiceNumber invoice, EarlierDunning earlier) {
        Told before = told.put(invoice, new Told(line, earlier));
        return before == null || before.earlier().equals(earlier);
    }

    /**
     * Decides what the ledger learns, once all rows were read.
     *
     * @param file the documents of the file
     * @param books as they were before it
     */
    void settle(Map<InvoiceNumber, Invoice> file, Books books) {
        told.forEach(
                (number, row) -> {
                    Invoice invoice = file.get(number);
                    if (invoice != null) {
                        settle(invoice, row, books.find(number));
                    }
                });
    }

    private void settle(Invoice invoice, Told row, @Nullable Receivable known) {
        if (known == null) {
            events.add(event(invoice, row.earlier()));
            return;
        }
        Stage stands = known.stage();
        if (known.takenOn().equals(night) && stands == Stage.NONE) {
            events.add(event(invoice, row.earlier()));
        } else if (row.earlier().stage().compareTo(stands) > 0) {
            remark.accept(
                    row.line(),
                    invoice.number()
                            + ": another program says "
                            + row.earlier().stage().code()
                            + " of "
                            + row.earlier().lastLetterOn()
                            + ", but it stands at "
                            + stands.code()
                            + " here since "
                            + known.takenOn()
                            + "; only what was sent before that night is taken over");
        }
    }

    private Event event(Invoice invoice, EarlierDunning earlier) {
        LocalDate last = earlier.lastLetterOn();
        boolean notice = earlier.stage() == Stage.FINAL_NOTICE;
        return new Event(
                Event.Type.TAKEN_OVER,
                night,
                invoice.customer(),
                invoice.number(),
                last.plusDays(receiptDays).toString(),
                earlier.stage().code(),
                last,
                notice ? last.plusDays(deadlineDays) : null,
                "");
    }

    /** What is to be written down, in the order of the rows. */
    List<Event> events() {
        return events;
    }
}
