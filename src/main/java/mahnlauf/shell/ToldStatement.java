package mahnlauf.shell;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.RefusedException;
import mahnlauf.core.model.StatementSink;
import mahnlauf.core.statement.Identification;
import mahnlauf.core.statement.ToldEntry;
import mahnlauf.store.StatementRegister;
import org.jspecify.annotations.Nullable;

/** One statement of a file: the sum of its entries, and what its balances prove. */
final class ToldStatement {

    private final StatementSink.Head head;
    private BigInteger sum = BigInteger.ZERO; // a hostile file may tell more than a long holds
    private int entries;
    private long keys;
    private @Nullable LocalDate firstDay;
    private StatementSink.@Nullable End end;

    ToldStatement(StatementSink.Head head) {
        this.head = head;
    }

    StatementSink.Head head() {
        return head;
    }

    void count(ToldEntry.Part part) {
        sum = sum.add(BigInteger.valueOf(part.entry().amount().minor()));
        entries++;
        keys += part.key(); // may overflow: it only tells equal statements from others
        LocalDate day = part.entry().bookingDate();
        LocalDate first = firstDay;
        firstDay = first == null || day.isBefore(first) ? day : first;
    }

    void ends(StatementSink.End with) {
        end = with;
    }

    private StatementSink.End end() {
        StatementSink.End told = end;
        if (told == null) {
            throw new IllegalStateException("A statement of " + head.account() + " did not end");
        }
        return told;
    }

    private boolean hasBalances() {
        return end().opening() != null && end().closing() != null;
    }

    /**
     * An interim report may tell what came since the last one, beside the balance of the morning:
     * what it tells is provisional anyway.
     */
    private boolean isProvable() {
        return head.kind() != StatementSink.Kind.INTERIM;
    }

    /** Why nothing of the file may be taken: opening + entries = closing, where it states both. */
    Optional<RefusedException> refusal() {
        Money opening = end().opening();
        Money closing = end().closing();
        String fault = "";
        if (!end().doubt().isEmpty()) {
            fault = end().doubt() + ". Nothing of the file was taken.";
        } else if (isProvable()
                && opening != null
                && closing != null
                && !explains(opening, closing)) {
            fault =
                    "does not add up: opening balance "
                            + opening.plain()
                            + " and entries of "
                            + plain(sum, opening)
                            + " make "
                            + plain(sum.add(BigInteger.valueOf(opening.minor())), opening)
                            + ", but its closing balance is "
                            + closing.plain()
                            + ". Nothing of the file was taken. Export it again from the bank.";
        }
        return fault.isEmpty()
                ? Optional.empty()
                : Optional.of(
                        new RefusedException(
                                "The statement of account " + head.account() + " " + fault));
    }

    private boolean explains(Money opening, Money closing) {
        return sum.add(BigInteger.valueOf(opening.minor()))
                .equals(BigInteger.valueOf(closing.minor()));
    }

    private static String plain(BigInteger minor, Money like) {
        return new BigDecimal(minor, like.decimal().scale()).toPlainString();
    }

    /**
     * Whether it goes on where an earlier statement of the file ended, or tells again what one has
     * told: two equal entries are two in the first case and one in the second.
     */
    Identification.Round round(List<ToldStatement> earlier) {
        List<ToldStatement> same =
                earlier.stream().filter(s -> s.head.account().equals(head.account())).toList();
        boolean repeated =
                same.stream().anyMatch(this::isEqual)
                        || (hasBalances()
                                && same.stream().noneMatch(this::goesOnFrom)
                                && same.stream().anyMatch(ToldStatement::hasBalances));
        return repeated ? Identification.Round.END_OF_REPEATED : Identification.Round.END;
    }

    private boolean isEqual(ToldStatement other) {
        return keys == other.keys
                && sum.equals(other.sum)
                && entries == other.entries
                && Objects.equals(end(), other.end());
    }

    private boolean goesOnFrom(ToldStatement other) {
        return Objects.equals(end().opening(), other.end().closing());
    }

    /** As it goes into the register; the balances of an interim report prove no day whole. */
    StatementRegister.Taken taken() {
        boolean proven =
                head.kind() == StatementSink.Kind.STATEMENT && hasBalances() && refusal().isEmpty();
        return new StatementRegister.Taken(head, end(), entries, firstDay, proven);
    }
}
