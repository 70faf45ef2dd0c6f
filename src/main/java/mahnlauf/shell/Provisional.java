package mahnlauf.shell;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.List;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.StatementSink;
import mahnlauf.core.reconcile.Takeback;
import mahnlauf.core.statement.KnownEntry;
import mahnlauf.core.statement.Standing;
import mahnlauf.store.StatementRegister;
import org.jspecify.annotations.Nullable;

/**
 * Decides what becomes of entries that only an interim report has told, once a statement tells
 * their day: the statement is the truth, whichever of the two was taken first.
 */
final class Provisional {

    private final Night night;
    private final StatementSink.Head head;
    private final String file;
    private @Nullable List<StatementRegister.Period> periods;

    /**
     * @param file that is taken
     */
    Provisional(Night night, StatementSink.Head head, String file) {
        this.night = night;
        this.head = head;
        this.file = file;
    }

    static String reason(String interim, String statement, LocalDate day) {
        return "provisional in "
                + interim
                + "; the statement "
                + statement
                + ", which tells "
                + day
                + ", does not have it";
    }

    /** Why an unknown entry of an interim report brings nothing; empty where it may. */
    String withdrawnBefore(StatementSink.Kind kind, LocalDate day) throws SQLException {
        if (kind != StatementSink.Kind.INTERIM) {
            return "";
        }
        List<StatementRegister.Period> taken = periods;
        if (taken == null) {
            taken = StatementRegister.periods(night.ledger(), head.account());
            periods = taken;
        }
        return taken.stream()
                .filter(period -> period.covers(day))
                .findFirst()
                .map(period -> reason(file, period.file(), day))
                .orElse("");
    }

    /** The statement of this file that tells the entry's day without it; null where none does. */
    StatementRegister.@Nullable Period periodWithout(
            KnownEntry entry, List<StatementRegister.Period> proven) {
        if (entry.standing() != Standing.PROVISIONAL) {
            return null;
        }
        return proven.stream()
                .filter(period -> period.covers(entry.booked()))
                .findFirst()
                .orElse(null);
    }

    /** Whether what the entry has paid can be booked back. */
    boolean canBeTakenBack(KnownEntry entry) throws SQLException {
        return entry.booksNothing() || Takeback.isPossible(night.books(), List.of(entry.bankRef()));
    }

    /** The entry for people: reference, amount, day. */
    String name(KnownEntry entry) {
        Money amount = new Money(entry.minor(), head.currency());
        return entry.bankRef() + " (" + amount + " of " + entry.booked() + ")";
    }
}
