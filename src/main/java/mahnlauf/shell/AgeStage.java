package mahnlauf.shell;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import mahnlauf.core.age.AgingSum;
import mahnlauf.core.age.Buckets;
import mahnlauf.store.Ledger;
import mahnlauf.store.StatementRegister;

/** Sorts what is open into buckets, and sees whether the bank data is fresh enough to dun on. */
final class AgeStage {

    private final Night night;

    AgeStage(Night night) {
        this.night = night;
    }

    AgingSum run() throws SQLException {
        return AgingSum.of(
                night.books().receivables(),
                night.date(),
                Buckets.of(night.settings().thresholds()),
                night.arrears().workingDays());
    }

    /** Accounts whose newest statement is too old, with its day. */
    List<String> staleAccounts() throws SQLException {
        return staleAccounts(night.ledger(), night.settings(), night.date());
    }

    /** The same, for a day that is no night. */
    static List<String> staleAccounts(Ledger ledger, Settings settings, LocalDate day)
            throws SQLException {
        int maxAge = settings.number(Setting.STATEMENTS_MAX_AGE_DAYS);
        if (maxAge == 0) {
            return List.of();
        }
        List<String> watched = settings.list(Setting.STATEMENTS_ACCOUNTS);
        List<String> stale = new ArrayList<>();
        for (Map.Entry<String, LocalDate> newest :
                StatementRegister.newestDays(ledger).entrySet()) {
            boolean counts = watched.isEmpty() || watched.contains(newest.getKey());
            if (counts && newest.getValue().plusDays(maxAge).isBefore(day)) {
                stale.add(newest.getKey() + " of " + newest.getValue());
            }
        }
        return stale;
    }
}
