package mahnlauf.formats.camt;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.EntryKind;
import mahnlauf.core.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * One booked entry told as what it moved: itself, or each of its transactions where the bank names
 * them with amounts that explain the entry. What they sum to is always the entry's amount.
 */
final class CamtBooking {

    private static final int LONGEST_TEXT = 4_000; // of a batch that cannot be split
    private static final int ODD_SHARE = 10; // a difference above a tenth is no charge but a riddle

    private final CamtEntry entry;
    private final String account;
    private final Money amount;
    private final LocalDate bookingDate;
    private final LocalDate valueDate;

    /** {@code amount} is the entry's, signed. */
    CamtBooking(CamtEntry entry, String account, Money amount, LocalDate booked, LocalDate valued) {
        this.entry = entry;
        this.account = account;
        this.amount = amount;
        this.bookingDate = booked;
        this.valueDate = valued;
    }

    List<BankEntry> entries() {
        if (entry.parts.size() < 2) {
            return List.of(single());
        }
        List<Money> amounts = partAmounts();
        if (amounts.isEmpty()) {
            return List.of(unsplit());
        }
        Money rest = amounts.stream().reduce(amount, Money::minus);
        return isExplained(rest) ? split(amounts, rest) : List.of(unsplit());
    }

    private BankEntry single() {
        CamtPart part = entry.only();
        String reference = entry.reference.isEmpty() ? part.reference : entry.reference;
        return bankEntry(part, reference, amount, textOf(part));
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
        return bankEntry(nobody, entry.reference, amount, texts.toString());
    }

    private List<BankEntry> split(List<Money> amounts, Money rest) {
        List<BankEntry> told = new ArrayList<>(amounts.size() + 1);
        Set<String> taken = new HashSet<>();
        for (int i = 0; i < amounts.size(); i++) {
            CamtPart part = entry.parts.get(i);
            String reference = partReference(part, i + 1, taken);
            told.add(bankEntry(part, reference, amounts.get(i), textOf(part, "")));
        }
        if (!rest.isZero()) {
            told.add(chargesOnly(rest));
        }
        return told;
    }

    /** Banks repeat the entry's reference in each part: only one of its own can name a part. */
    private String partReference(CamtPart part, int number, Set<String> taken) {
        String own = part.reference;
        if (!own.isEmpty() && !own.equals(entry.reference) && taken.add(own)) {
            return own;
        }
        return entry.reference.isEmpty() ? "" : entry.reference + "/" + number;
    }

    private BankEntry chargesOnly(Money rest) {
        String reference = entry.reference.isEmpty() ? "" : entry.reference + "/charges";
        EntryKind kind = rest.isNegative() ? EntryKind.DEBIT : EntryKind.CREDIT;
        return new BankEntry(
                reference,
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

    private BankEntry bankEntry(CamtPart part, String reference, Money signed, String text) {
        CamtParty other = counterparty(part, signed);
        EntryKind kind = kind(part, signed);
        Money original = kind == EntryKind.RETURN ? original(part, signed.abs()) : signed.abs();
        return new BankEntry(
                reference,
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
        return signed.isZero() ? Boolean.TRUE.equals(entry.credit) : signed.isPositive();
    }

    private EntryKind kind(CamtPart part, Money signed) {
        CamtCode code = part.code.or(entry.code);
        boolean isReturn = part.returned || code.isReturn();
        if (!isCredit(signed)) {
            return isReturn ? EntryKind.RETURN : EntryKind.DEBIT;
        }
        return code.isCollection() && !isReturn ? EntryKind.DIRECT_DEBIT : EntryKind.CREDIT;
    }

    /** The debit that came back, without the banks' fee for it, where any of the amounts tells. */
    private Money original(CamtPart part, Money whole) {
        Money charges = part.charges.in(whole).plus(entry.charges.in(whole));
        Money[] candidates = {
            orZero(part.instructedAmount, whole),
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

    /** Each part's own amount, signed, in the account's currency; empty where one has none. */
    private List<Money> partAmounts() {
        List<Money> amounts = new ArrayList<>(entry.parts.size());
        for (CamtPart part : entry.parts) {
            Money own = orZero(part.amount, amount);
            Money stated = own.isZero() ? orZero(part.transactionAmount, amount) : own;
            if (stated.isZero()) {
                return List.of();
            }
            Boolean said = part.credit;
            boolean credit = said == null ? amount.isPositive() : said;
            amounts.add(credit ? stated : stated.negated());
        }
        return amounts;
    }

    /**
     * Charges, stated or not, always cost: a rest that nobody states and that brings money is
     * something else.
     */
    private boolean isExplained(Money rest) {
        Money stated = entry.charges.in(amount);
        for (CamtPart part : entry.parts) {
            stated = stated.plus(part.charges.in(amount));
        }
        boolean small = rest.abs().minor() <= amount.abs().minor() / ODD_SHARE;
        return rest.abs().equals(stated) || rest.isZero() || (rest.isNegative() && small);
    }
}
