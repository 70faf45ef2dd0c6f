package mahnlauf.formats.mt940;

import java.util.Set;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.EntryKind;
import mahnlauf.core.model.Money;
import org.jspecify.annotations.Nullable;

/** A statement line and the text that belongs to it, told as one booking. */
final class Mt940Entry {

    /** Debits of ours that came back, or that the bank itself took back. */
    private static final Set<String> RETURNED = Set.of("108", "109", "193", "195", "197");

    private static final Set<String> COLLECTED = Set.of("171", "174", "192", "196");

    /** Our own transfer or somebody's debit came back to us, or we moved it between accounts. */
    private static final Set<String> OWN_MONEY =
            Set.of("159", "160", "161", "181", "184", "820", "834");

    private static final String CANCELLED = "899"; // Storno

    /** Codes that do not tell what was booked: only there the words are asked. */
    private static final Set<String> SAYS_NOTHING = Set.of("", "009", "020", "835", "999");

    private static final String RETURNED_ITEM = "RTI"; // SWIFT's transaction type

    private Mt940Entry() {}

    static BankEntry of(Mt940Line line, Mt940Details details) {
        EntryKind kind = kind(line, details);
        boolean isReturn = kind == EntryKind.RETURN;
        return new BankEntry(
                line.bankRef(),
                line.bookingDate(),
                line.valueDate(),
                line.amount(),
                kind,
                details.counterparty(),
                details.account(),
                details.endToEndId(),
                details.mandateId(),
                details.remittance().isEmpty() ? textOf(line, details) : details.remittance(),
                isReturn ? details.reason() : "",
                isReturn ? original(line, details) : line.amount().abs());
    }

    /** Without a text for the entry, what its line says of it is all there is. */
    private static String textOf(Mt940Line line, Mt940Details details) {
        if (!details.gvc().isEmpty()) {
            return "";
        }
        String reference = line.customerRef();
        String more = line.supplement();
        return reference.isEmpty() || more.isEmpty() ? reference + more : reference + " " + more;
    }

    private static EntryKind kind(Mt940Line line, Mt940Details details) {
        if (line.amount().isNegative()) {
            return isReturn(line, details) ? EntryKind.RETURN : EntryKind.DEBIT;
        }
        if (line.reversal() || OWN_MONEY.contains(details.gvc())) {
            return EntryKind.DEBIT; // nobody paid
        }
        return COLLECTED.contains(details.gvc()) ? EntryKind.DIRECT_DEBIT : EntryKind.CREDIT;
    }

    private static boolean isReturn(Mt940Line line, Mt940Details details) {
        String gvc = details.gvc();
        if (line.reversal() || RETURNED.contains(gvc) || gvc.equals(CANCELLED)) {
            return true;
        }
        return SAYS_NOTHING.contains(gvc)
                && (line.type().equals(RETURNED_ITEM)
                        || ReturnReason.isIso(details.reason())
                        || ReturnReason.isReturn(details.label())
                        || ReturnReason.isReturn(details.remittance()));
    }

    /** The debit that came back, without the banks' fees for it, where anything tells. */
    private static Money original(Mt940Line line, Mt940Details details) {
        Money whole = line.amount().abs();
        Money[] candidates = {
            orZero(line.original(), whole),
            orZero(stated(details.original(), whole), whole),
            whole.minus(orZero(line.charges(), whole)),
            whole.minus(orZero(stated(details.fees(), whole), whole))
        };
        for (Money candidate : candidates) {
            if (candidate.isPositive() && candidate.compareTo(whole) < 0) {
                return candidate;
            }
        }
        return whole;
    }

    private static Money orZero(@Nullable Money stated, Money like) {
        return stated == null ? Money.zero(like.currency()) : stated;
    }

    /** {@code 50,00} of {@code EUR 50,00}. */
    private static @Nullable Money stated(String text, Money like) {
        int from = 0;
        while (from < text.length() && !Mt940Tag.isDigit(text, from)) {
            from++;
        }
        int to = from;
        while (Mt940Tag.isDigit(text, to) || text.startsWith(",", to)) {
            to++;
        }
        return Mt940Line.optional(text.substring(from, to), like.currency());
    }
}
