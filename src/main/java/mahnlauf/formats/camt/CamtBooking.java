package mahnlauf.formats.camt;

import java.time.LocalDate;
import java.util.HashSet;
import java.util.Set;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.EntryKind;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.StatementSink;
import org.jspecify.annotations.Nullable;

/**
 * One booked entry told as what it moved: itself, or each of its transactions where the bank names
 * them with amounts that explain the entry. What they sum to is always the entry's amount.
 */
final class CamtBooking {

    private static final int LONGEST_TEXT = 4_000; // of a batch that cannot be split
    private static final long MOST = 1L << 60; // minor units
    private static final int ODD_SHARE = 10; // a difference above a tenth is no charge but a riddle

    private final CamtEntry entry;
    private final String reference;
    private final String account;
    private final Money amount;
    private final LocalDate bookingDate;
    private final LocalDate valueDate;

    /** {@code amount} is the entry's, signed. */
    CamtBooking(CamtEntry entry, String account, Money amount, LocalDate booked, LocalDate valued) {
        this.entry = entry;
        this.reference = entry.reference();
        this.account = account;
        this.amount = amount;
        this.bookingDate = booked;
        this.valueDate = valued;
    }

    /** Tells the entry, or its transactions one after another. */
    void tell(Telling telling) {
        if (entry.parts.size() < 2) {
            told(telling, 0, isWhole() ? single() : unsplit());
            return;
        }
        long[] amounts = partAmounts();
        if (amounts.length == 0) {
            told(telling, 0, unsplit());
        } else {
            split(amounts, telling);
        }
    }

    /** Is told one booking after another, and of which entry it is a part. */
    interface Telling {
        void entry(BankEntry booking, StatementSink.Origin origin);
    }

    private void told(Telling telling, int part, BankEntry booking) {
        telling.entry(
                booking, new StatementSink.Origin(reference, amount, part, entry.transactions()));
    }

    /** One transaction of many that the bank counts is not the payer of all of them. */
    private boolean isWhole() {
        return entry.parts.isEmpty() || entry.transactions() == 1 || partAmounts().length == 1;
    }

    private BankEntry single() {
        return bankEntry(entry.only(), reference, amount, textOf(entry.only()));
    }

    private static String textOf(CamtPart part, String otherwise) {
        String text = part.remittance.joined();
        return text.isEmpty() ? part.info.isEmpty() ? otherwise : part.info : text;
    }

    private String textOf(CamtPart part) {
        return textOf(part, entry.info);
    }

    /** A batch whose parts do not add up: one entry with all texts, for a person to read. */
    private BankEntry unsplit() {
        StringBuilder texts = new StringBuilder();
        for (CamtPart part : entry.parts) {
            String text = textOf(part, "");
            if (!text.isEmpty() && texts.length() + text.length() < LONGEST_TEXT) {
                texts.append(texts.length() == 0 ? "" : " ").append(text);
            }
        }
        CamtPart nobody = new CamtPart();
        nobody.returned = entry.parts.stream().allMatch(part -> part.returned);
        return bankEntry(nobody, reference, amount, texts.toString());
    }

    private void split(long[] amounts, Telling telling) {
        Set<String> taken = new HashSet<>();
        long rest = amount.minor();
        for (int i = 0; i < amounts.length; i++) {
            CamtPart part = entry.parts.get(i);
            Money own = new Money(amounts[i], amount.currency());
            rest -= amounts[i];
            told(
                    telling,
                    i,
                    bankEntry(part, partReference(part, i + 1, taken), own, textOf(part, "")));
        }
        if (rest != 0) {
            told(telling, amounts.length, chargesOnly(new Money(rest, amount.currency())));
        }
    }

    /** Banks repeat the entry's reference in each part: only one of its own can name a part. */
    private String partReference(CamtPart part, int number, Set<String> taken) {
        String own = part.reference;
        if (!own.isEmpty() && !own.equals(reference) && taken.add(own)) {
            return own;
        }
        return reference.isEmpty() ? "" : reference + "/" + number;
    }

    private BankEntry chargesOnly(Money rest) {
        EntryKind kind = rest.isNegative() ? EntryKind.DEBIT : EntryKind.CREDIT;
        return new BankEntry(
                reference.isEmpty() ? "" : reference + "/charges",
                bookingDate,
                valueDate,
                rest,
                kind,
                "",
                "",
                "",
                "",
                "charges",
                "",
                rest.abs());
    }

    private BankEntry bankEntry(CamtPart part, String ref, Money signed, String text) {
        CamtParty other = counterparty(part, signed);
        EntryKind kind = kind(part, signed);
        Money original = kind == EntryKind.RETURN ? original(part, signed.abs()) : signed.abs();
        return new BankEntry(
                ref,
                bookingDate,
                valueDate,
                signed,
                kind,
                other.name(),
                other.account(),
                part.endToEndId,
                part.mandateId,
                text,
                part.returnReason,
                original);
    }

    /**
     * A return keeps the roles of the payment that it takes back, so there the sides are swapped.
     */
    private CamtParty counterparty(CamtPart part, Money signed) {
        boolean fromDebtor = isCredit(signed) != part.returned;
        CamtParty likely = fromDebtor ? part.debtor : part.creditor;
        CamtParty other = fromDebtor ? part.creditor : part.debtor;
        boolean likelyIsUs = !likely.isKnown() || likely.account().equals(account);
        boolean otherIsForeign = !other.account().isEmpty() && !other.account().equals(account);
        return likelyIsUs && otherIsForeign ? other : likely;
    }

    private boolean isCredit(Money signed) {
        return signed.isZero() ? entry.credit : signed.isPositive();
    }

    /**
     * A debit that reverses a credit takes a payment back; a credit that returns or reverses is our
     * own money coming back, which nobody paid.
     */
    private EntryKind kind(CamtPart part, Money signed) {
        CamtCode code = part.code.or(entry.code);
        boolean isReturn = part.returned || code.isReturn() || entry.reversal;
        if (!isCredit(signed)) {
            return isReturn ? EntryKind.RETURN : EntryKind.DEBIT;
        }
        if (isReturn || code.isOwnMoney()) {
            return EntryKind.DEBIT;
        }
        return code.isCollection() ? EntryKind.DIRECT_DEBIT : EntryKind.CREDIT;
    }

    /** The debit that came back, without the banks' fee for it, where any of the amounts tells. */
    private Money original(CamtPart part, Money whole) {
        Money charges = part.charges.in(whole).plus(entry.charges.in(whole));
        Money[] candidates = {
            orZero(instructed(part), whole),
            orZero(part.amount, whole),
            orZero(part.transactionAmount, whole),
            whole.minus(charges.min(whole))
        };
        for (Money candidate : candidates) {
            if (candidate.isPositive() && candidate.compareTo(whole) < 0) {
                return candidate;
            }
        }
        return whole;
    }

    private static Money orZero(@Nullable Money stated, Money like) {
        boolean usable = stated != null && stated.currency().equals(like.currency());
        return usable && stated != null ? stated : Money.zero(like.currency());
    }

    private @Nullable Money instructed(CamtPart part) {
        return entry.parts.size() < 2 ? entry.instructedAmount() : part.instructedAmount;
    }

    /**
     * Each part's own amount, signed, in minor units; none where one has none, or where they do not
     * explain the entry. Some banks mark a part as its payer saw it: then all go the entry's way.
     */
    private long[] partAmounts() {
        int count = entry.parts.size();
        long[] amounts = new long[count];
        long[] sameWay = new long[count];
        for (int i = 0; i < count; i++) {
            CamtPart part = entry.parts.get(i);
            Money moved = part.moved(amount.currency());
            if (moved == null) {
                return new long[0];
            }
            boolean credit = part.credit == null ? entry.credit : part.credit;
            amounts[i] = credit ? moved.minor() : -moved.minor();
            sameWay[i] = entry.credit ? moved.minor() : -moved.minor();
        }
        if (isExplainedBy(amounts)) {
            return amounts;
        }
        return isExplainedBy(sameWay) ? sameWay : new long[0];
    }

    /**
     * Charges, stated or not, always cost: a rest that nobody states and that brings money is
     * something else.
     */
    private boolean isExplainedBy(long[] amounts) {
        long rest = amount.minor();
        long stated = entry.charges.in(amount).minor();
        for (int i = 0; i < amounts.length; i++) {
            rest -= amounts[i];
            stated += entry.parts.get(i).charges.in(amount).minor();
            if (Math.abs(rest) > MOST || stated > MOST) {
                return false; // no bank means this, and it must not overflow
            }
        }
        boolean small = Math.abs(rest) <= Math.abs(amount.minor()) / ODD_SHARE;
        return rest == 0 || Math.abs(rest) == stated || (rest < 0 && small);
    }
}
