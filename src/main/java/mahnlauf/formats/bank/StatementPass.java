package mahnlauf.formats.bank;

import java.time.LocalDate;
import java.util.List;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.RefusedException;
import mahnlauf.core.model.StatementSink;
import mahnlauf.formats.base.BadValueException;
import org.jspecify.annotations.Nullable;

/** Tells the bookings of one account in one currency, and proves them at the end. */
final class StatementPass implements DialectScan.Sight {

    private final BankExport export;
    private final Survey survey;
    private final AmountReading amounts;
    private final StatementSink.Head head;
    private final StatementSink sink;
    private final RunningBalance running = new RunningBalance();
    private final StatementProof proof;
    private @Nullable Booking booking;
    private boolean isOurs;
    private boolean isLeftOut;

    StatementPass(BankExport export, Survey survey, StatementSink.Head head, StatementSink sink) {
        this.export = export;
        this.survey = survey;
        this.amounts = survey.amounts();
        this.head = head;
        this.sink = sink;
        this.proof = new StatementProof(head, export.dialect(), amounts);
        this.isOurs = survey.heads().get(0).equals(head);
    }

    @Override
    public void row(DialectScan.Section section, Row row) {
        try {
            switch (RowForm.of(row, export.dialect())) {
                case BOOKING -> begin(section, row);
                case CONTINUATION -> continued(row);
                case DETAIL -> split(row);
                case OPENING -> proof.opening(balance(row));
                case CLOSING -> proof.closing(balance(row));
                case PENDING -> pending(section, row);
                case NOTHING -> leaveOut();
            }
        } catch (BadValueException bad) {
            broken(section, row.line(), "line " + row.line() + ", " + bad.reason());
        }
    }

    /** What is not booked need not be readable: it is shown where it is, and no money. */
    private void pending(DialectScan.Section section, Row row) {
        leaveOut();
        try {
            if (survey.accounts().of(row, section.stated()).equals(head)) {
                Money amount = amounts.amount(row, head.currency());
                sink.pending(amount.plus(amounts.fee(row, head.currency())));
            }
        } catch (BadValueException unreadable) {
            isLeftOut = true;
        }
    }

    private Money balance(Row row) throws BadValueException {
        leaveOut();
        return amounts.amount(row, head.currency());
    }

    private void begin(DialectScan.Section section, Row row) throws BadValueException {
        tell();
        isLeftOut = false;
        isOurs = survey.accounts().of(row, section.stated()).equals(head);
        if (isOurs) {
            booking = new Booking(export.dialect(), amounts, head.currency(), row);
        }
    }

    /** What continues or splits such a row is left out with it. */
    private void leaveOut() {
        tell();
        isLeftOut = true;
    }

    private void continued(Row row) throws BadValueException {
        if (booking != null) {
            booking.continueWith(row.joined(Meaning.REMITTANCE));
        } else if (isOurs && !isLeftOut) {
            throw new BadValueException("continues no booking");
        }
    }

    private void split(Row row) throws BadValueException {
        if (booking != null) {
            if (booking.details() >= export.limits().partsPerEntry()) {
                throw new BadValueException("is one detail too many");
            }
            booking.splitBy(row);
        } else if (isOurs && !isLeftOut) {
            throw new BadValueException("is a detail of no booking");
        }
    }

    @Override
    public void broken(DialectScan.Section section, long line, String reason) {
        leaveOut();
        if (isOurs) {
            proof.unreadable(reason);
        }
    }

    @Override
    public void end(DialectScan.Section section) {
        tell();
    }

    /** Tells the booking whose rows were all seen. */
    private void tell() {
        Booking whole = booking;
        booking = null;
        if (whole == null) {
            return;
        }
        try {
            Money total = whole.total();
            Money balance = whole.balance();
            LocalDate day = whole.bookingDate();
            List<BankEntry> entries = whole.entries();
            String reference = entries.get(0).bankRef();
            for (int i = 0; i < entries.size(); i++) {
                sink.entry(
                        entries.get(i),
                        new StatementSink.Origin(reference, total, i, entries.size()));
            }
            proof.booked(day, total);
            running.add(day, total.minor(), balance == null ? null : balance.minor(), whole.line());
        } catch (BadValueException bad) {
            proof.unreadable("line " + whole.line() + ", " + bad.reason());
        }
    }

    StatementSink.End end() throws RefusedException {
        return proof.end(survey.stated(head), running.verdict());
    }
}
