package mahnlauf.shell;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.Iterator;
import mahnlauf.core.age.Aging;
import mahnlauf.core.age.AgingSum;
import mahnlauf.core.age.Buckets;
import mahnlauf.core.age.WorkingDays;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.Table;
import mahnlauf.doors.AgingWorkbook;

/** Writes {@code reports/<as-of>/aging.xlsx}. */
final class AgingSheet {

    static final String NAME = "aging.xlsx";

    private final Night night;
    private final Buckets buckets;
    private final WorkingDays workingDays;

    AgingSheet(Night night) {
        this.night = night;
        this.buckets = Buckets.of(night.settings().thresholds());
        this.workingDays = night.arrears().workingDays();
    }

    void write(Table aging) throws IOException, SQLException {
        Path file = night.home().reports(night.date()).resolve(NAME);
        Books books = night.books();
        Outbox.put(night.home(), file, part -> write(aging, books, part));
    }

    private void write(Table aging, Books books, Path file) throws IOException {
        Iterator<AgingWorkbook.Line> lines =
                books.receivables().stream()
                        .filter(r -> !AgingSum.open(r).isZero())
                        .map(r -> line(r, books))
                        .iterator();
        try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
            new AgingWorkbook().write(aging, lines, out);
        }
    }

    private AgingWorkbook.Line line(Receivable r, Books books) {
        LocalDate due = Aging.effectiveDueDate(r.invoice().dueDate(), workingDays);
        int days = r.isOpen() ? Math.max(0, Aging.daysOverdue(due, night.date())) : 0;
        return new AgingWorkbook.Line(
                r,
                books.debtor(r.invoice().customer()).customer().name(),
                AgingSum.open(r),
                days,
                AgingSum.bucket(r, night.date(), buckets, workingDays).code());
    }
}
