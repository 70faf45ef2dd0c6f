package mahnlauf.formats.mt940;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.RefusedException;
import mahnlauf.core.model.StatementSink;
import mahnlauf.formats.base.BadValueException;
import org.jspecify.annotations.Nullable;

/**
 * Puts the fields of a file together to statements, telling each entry while they come in.
 *
 * <p>A message that closes with {@code :62M:} is a page: the next message is the same statement
 * where it opens with that balance, so that what is proved is the whole.
 */
final class Mt940Statement {

    /** Finds a currency for amounts whose own message states none; null where there is none. */
    interface OtherCurrency {
        @Nullable Currency find() throws IOException, RefusedException;
    }

    private static final int MOST_LINES = 500; // of the texts of one entry, far above all banks

    private final StatementSink sink;
    private final OtherCurrency otherCurrency;
    private Mt940Head head = new Mt940Head();
    private @Nullable Mt940Telling told;
    private @Nullable Mt940Balance page; // closed the page before; the statement may go on
    private boolean headed; // a head has begun that is not closed yet
    private boolean inMessage; // behind its head and not closed yet
    private boolean begun; // the message's statement is being told
    private boolean spent; // the message is closed, and no head has come since
    private @Nullable Mt940Field line;
    private final List<String> text = new ArrayList<>();
    private @Nullable Mt940Sums credits;
    private @Nullable Mt940Sums debits;

    Mt940Statement(StatementSink sink, OtherCurrency otherCurrency) {
        this.sink = sink;
        this.otherCurrency = otherCurrency;
    }

    void take(Mt940Field field) throws IOException, RefusedException {
        try {
            switch (field.tag()) {
                case Mt940Fields.END -> breakOff(field.line());
                case "20" -> {
                    breakOff(field.line());
                    startHead(new Mt940Head());
                    headed = true;
                }
                case "25", "25P", "28", "28C", "34F", "13", "13D" -> head(field);
                case "60", "60F", "60M" -> open(field);
                case "61" -> startEntry(field);
                case "86" -> text(field);
                case "62", "62F", "62M" -> close(field);
                case "90C", "90D" -> sums(field);
                default -> {
                    if (field.tag().startsWith("NS") && text.isEmpty()) {
                        text(field); // some banks write it instead of :86:
                    }
                }
            }
        } catch (BadValueException bad) {
            throw refusal(field, bad.reason());
        }
    }

    /** To be called once behind the last field. */
    void endOfFile() throws IOException, RefusedException {
        breakOff(0);
        endPages();
    }

    private void startHead(Mt940Head next) {
        head = next;
        spent = false;
    }

    private void head(Mt940Field field) throws BadValueException {
        if (spent) {
            startHead(new Mt940Head());
        }
        headed = true;
        head.take(field);
    }

    private void open(Mt940Field field) throws IOException, RefusedException, BadValueException {
        Mt940Balance opening = Mt940Balance.of(field.first());
        boolean second = inMessage || spent;
        if (second) {
            breakOff(field.line());
            startHead(head.followed());
        }
        head.opening = opening;
        head.isPage = field.tag().equals("60M");
        inMessage = true;
    }

    private void startEntry(Mt940Field field) throws IOException, RefusedException {
        if (spent) {
            startHead(head.followed());
        }
        tellEntry();
        inMessage = true;
        line = field;
        text.clear();
    }

    /** Behind the closing balance a text belongs to the statement, not to its last entry. */
    private void text(Mt940Field field) {
        if (line != null && text.size() < MOST_LINES) {
            text.addAll(field.lines());
        }
    }

    private void tellEntry() throws IOException, RefusedException {
        Mt940Field started = line;
        if (started == null) {
            return;
        }
        line = null;
        Mt940Telling statement = begun();
        try {
            Mt940Line read = Mt940Line.of(started, statement.currency());
            Mt940Details details = text.isEmpty() ? Mt940Details.NONE : Mt940Details.of(text);
            BankEntry entry = Mt940Entry.of(read, details);
            if (!read.expected()) {
                statement.entry(entry);
            }
        } catch (BadValueException bad) {
            throw refusal(started, bad.reason());
        }
    }

    private void close(Mt940Field field) throws IOException, RefusedException, BadValueException {
        if (spent) {
            startHead(head.followed());
        }
        tellEntry();
        Mt940Telling statement = begun();
        Mt940Balance closing = Mt940Balance.of(field.first());
        boolean sameCurrency = closing.amount().currency().equals(statement.currency());
        if (!sameCurrency) {
            statement.doubt(
                    "is kept in " + statement.currency() + ", but closes with " + closing.amount());
        }
        if (field.tag().equals("62M") && sameCurrency) {
            page = closing;
        } else {
            end(statement, closing);
        }
        closeMessage();
    }

    private void sums(Mt940Field field) throws IOException, RefusedException, BadValueException {
        tellEntry();
        if (!begun && !spent) {
            head.hasSums();
            inMessage = true;
        }
        if (field.tag().equals("90C")) {
            credits = Mt940Sums.of(field.first());
        } else {
            debits = Mt940Sums.of(field.first());
        }
    }

    /** The message ends here without a closing balance; an interim report never has one. */
    private void breakOff(long at) throws IOException, RefusedException {
        tellEntry();
        if (!inMessage && !headed) {
            return;
        }
        Mt940Telling statement = begun();
        if (head.kind() == StatementSink.Kind.INTERIM) {
            statement.prove(credits, debits);
        } else {
            String where = at == 0 ? "at the end of the file" : "in line " + at;
            statement.doubt("ends " + where + " before its closing balance :62F:; was it cut off?");
        }
        end(statement, null);
        closeMessage();
    }

    private void closeMessage() {
        headed = false;
        inMessage = false;
        begun = false;
        spent = true;
        credits = null;
        debits = null;
    }

    private void end(Mt940Telling statement, @Nullable Mt940Balance closing) {
        statement.end(closing);
        told = null;
    }

    private void endPages() {
        Mt940Telling statement = told;
        if (statement != null) {
            end(statement, page);
        }
        page = null;
    }

    /** The statement of this message: the one of the page before, or one that begins here. */
    private Mt940Telling begun() throws IOException, RefusedException {
        Mt940Telling statement = told;
        if (statement != null && (begun || goesOn(statement))) {
            begun = true;
            page = null;
            return statement;
        }
        endPages();
        Currency currency = head.currency();
        Currency known = currency == null ? otherCurrency.find() : currency;
        String doubt =
                known == null ? "names no currency; its amounts are shown in EUR" : head.doubt();
        Mt940Telling begins =
                new Mt940Telling(sink, head, known == null ? Money.EUR : known, doubt);
        told = begins;
        begun = true;
        return begins;
    }

    private boolean goesOn(Mt940Telling statement) {
        Mt940Balance before = page;
        Mt940Balance next = head.opening;
        if (before == null
                || next == null
                || !head.isPage
                || !head.account.equals(statement.account())) {
            return false;
        }
        if (before.amount().equals(next.amount())) {
            return true;
        }
        statement.doubt(
                "has a page that closes with "
                        + before.amount()
                        + ", but the next opens with "
                        + next.amount()
                        + "; a page is missing or there twice");
        return false;
    }

    private static RefusedException refusal(Mt940Field field, String what) {
        return new RefusedException(
                "line " + field.line() + ", field :" + field.tag() + ": " + what);
    }
}
