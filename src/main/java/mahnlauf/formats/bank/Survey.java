package mahnlauf.formats.bank;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mahnlauf.core.model.RefusedException;
import mahnlauf.core.model.StatementSink;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.csv.AmountScan;
import mahnlauf.formats.csv.NumberPattern;
import org.jspecify.annotations.Nullable;

/** What an export holds as a whole: its accounts, and how it writes numbers. */
final class Survey implements DialectScan.Sight {

    private static final int MOST_ACCOUNTS = 200;
    private static final Meaning[] AMOUNTS = {
        Meaning.AMOUNT, Meaning.CREDIT, Meaning.DEBIT, Meaning.BALANCE, Meaning.FEE
    };

    private final CsvDialect dialect;
    private final Accounts accounts;
    private final Map<StatementSink.Head, Stated> heads = new LinkedHashMap<>();
    private final Map<Integer, Set<StatementSink.Head>> bySection = new HashMap<>();
    private long commas;
    private long points;
    private boolean tooMany;
    private String firstFault = "";

    Survey(CsvDialect dialect) {
        this.dialect = dialect;
        this.accounts = new Accounts(dialect);
    }

    @Override
    public void row(DialectScan.Section section, Row row) {
        try {
            if (RowForm.of(row, dialect) == RowForm.BOOKING) {
                StatementSink.Head head = accounts.of(row, section.stated());
                tooMany |= heads.size() >= MOST_ACCOUNTS && !heads.containsKey(head);
                if (!tooMany) {
                    heads.putIfAbsent(head, section.stated());
                    bySection.computeIfAbsent(section.number(), n -> new HashSet<>()).add(head);
                }
                count(row);
            }
        } catch (BadValueException bad) {
            fault("line " + row.line() + ": " + bad.reason());
        }
    }

    private void count(Row row) throws BadValueException {
        if (dialect.amounts().numbers() != null) {
            return;
        }
        for (Meaning meaning : AMOUNTS) {
            AmountScan.Evidence evidence = AmountScan.Evidence.of(row.first(meaning));
            commas += evidence == AmountScan.Evidence.COMMA ? 1 : 0;
            points += evidence == AmountScan.Evidence.POINT ? 1 : 0;
        }
    }

    @Override
    public void broken(DialectScan.Section section, long line, String reason) {
        fault(reason);
    }

    /** What a bank states of a file counts for its only account; of several it says too little. */
    @Override
    public void end(DialectScan.Section section) {
        Set<StatementSink.Head> its = bySection.getOrDefault(section.number(), Set.of());
        if (its.isEmpty() && firstFault.isEmpty()) {
            try {
                heads.putIfAbsent(
                        accounts.of(section.header(), section.stated()), section.stated());
            } catch (BadValueException unknown) {
                return; // no row and no currency: nothing that anybody could tell of it
            }
        }
        if (its.size() > 1) {
            its.forEach(head -> heads.put(head, new Stated(dialect)));
        }
    }

    /** Refuses an export whose rows are all unreadable, or that is no export of one firm. */
    void refuseIfUseless() throws RefusedException {
        if (tooMany) {
            throw new RefusedException("has more than " + MOST_ACCOUNTS + " accounts");
        }
        if (heads.isEmpty() && !firstFault.isEmpty()) {
            throw new RefusedException(firstFault + "; no row could be read");
        }
    }

    List<StatementSink.Head> heads() {
        return new ArrayList<>(heads.keySet());
    }

    Stated stated(StatementSink.Head head) {
        return heads.getOrDefault(head, new Stated(dialect));
    }

    Accounts accounts() {
        return accounts;
    }

    AmountReading amounts() {
        @Nullable NumberPattern shown =
                commas == points
                        ? null
                        : commas > points ? NumberPattern.COMMA : NumberPattern.POINT;
        return new AmountReading(dialect, new AmountScan.Finding(shown, commas > 0 && points > 0));
    }

    private void fault(String what) {
        firstFault = firstFault.isEmpty() ? what : firstFault;
    }
}
