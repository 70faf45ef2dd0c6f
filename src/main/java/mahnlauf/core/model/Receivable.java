package mahnlauf.core.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What the books say of one invoice, folded from its facts in ledger order.
 *
 * <p>Mutable while facts are applied, in one thread. Amounts are in the invoice's currency. What is
 * owed in fees and interest is what was charged less what was paid on it; what is open in principal
 * may be negative (paid and then credited): then the customer is owed.
 */
public final class Receivable {

    /** The rule of a charge that passes on what the bank took for a returned debit. */
    public static final String RETURN_COST = "return_cost";

    private Invoice invoice;
    private final LocalDate takenOn;
    private long creditedMinor;
    private long paidMinor;
    private long grantedMinor;
    private long feesChargedMinor;
    private long feesPaidMinor;
    private long interestChargedMinor;
    private long interestPaidMinor;
    private @Nullable GivenUp givenUp;
    private long returnCostMinor;
    private long returnCostsClaimedMinor;
    private boolean cancelled;
    private long usedMinor;
    private List<Posting> movements = Collections.emptyList();
    private List<Agreement> agreements = Collections.emptyList();
    private Stage stage = Stage.NONE;
    private @Nullable LocalDate stageOn;
    private @Nullable LocalDate reminderReceived;
    private @Nullable LocalDate claimedOn;
    private @Nullable LocalDate finalDeadline;

    public Receivable(Invoice invoice, LocalDate takenOn) {
        this.invoice = invoice;
        this.takenOn = takenOn;
    }

    /** A newer version of the document takes the place of the older. */
    public void correct(Invoice newer) {
        invoice = newer;
    }

    /** It belongs to another customer now, who has had no letter about it. */
    void forgetLetters() {
        stage = Stage.NONE;
        stageOn = null;
        reminderReceived = null;
        claimedOn = null;
        finalDeadline = null;
    }

    /** Counts one booking; it must name this invoice. */
    public void apply(Posting posting) {
        long minor = posting.amount().minor();
        switch (posting.type()) {
            case ALLOCATION -> allocate(posting.component(), minor);
            case CREDIT -> credit(posting, minor);
            case CHARGE -> charge(posting, minor);
            case WRITE_OFF, WAIVER -> giveUp(posting);
        }
        if (movements.isEmpty()) {
            movements = new ArrayList<>(2);
        }
        movements.add(posting);
    }

    private void allocate(Component component, long minor) {
        switch (component) {
            case PRINCIPAL -> paidMinor += minor;
            case FEE -> feesPaidMinor += minor;
            case INTEREST -> interestPaidMinor += minor;
            case DISCOUNT, TOLERANCE -> grantedMinor += minor;
        }
    }

    private void credit(Posting posting, long minor) {
        creditedMinor += minor;
        cancelled |= posting.rule().equals(DocumentType.CANCELLATION.code());
    }

    private void giveUp(Posting posting) {
        GivenUp sums = givenUp;
        if (sums == null) {
            sums = new GivenUp();
            givenUp = sums;
        }
        sums.apply(posting);
    }

    private void charge(Posting posting, long minor) {
        if (posting.component() == Component.FEE) {
            feesChargedMinor += minor;
            if (posting.rule().equals(RETURN_COST)) {
                returnCostMinor -= minor;
                returnCostsClaimedMinor += minor;
            }
        } else {
            interestChargedMinor += minor;
        }
    }

    /** Counts a delivered letter that listed this invoice. */
    public void apply(Event letter) {
        Stage climbed = Stage.ofCode(letter.word());
        if (climbed.compareTo(stage) > 0) {
            stage = climbed;
            stageOn = letter.on();
        }
        if (reminderReceived == null && climbed.atLeast(Stage.REMINDER)) {
            reminderReceived = letter.from();
        }
        if (claimedOn == null && climbed.atLeast(Stage.DUNNING)) {
            claimedOn = letter.on();
        }
        if (climbed == Stage.FINAL_NOTICE) {
            extendTo(letter.until());
        }
    }

    /** A lower letter, sent for another invoice, lists this one and takes no deadline away. */
    private void extendTo(@Nullable LocalDate deadline) {
        LocalDate before = finalDeadline;
        if (before == null || (deadline != null && deadline.isAfter(before))) {
            finalDeadline = deadline;
        }
    }

    /**
     * Another program dunned it before. From its Mahnung on the debtor is in default by receipt (§
     * 286 I BGB); whether its friendly reminder demanded clearly enough nobody knows, so that does
     * not count.
     */
    void takeOver(Event standing) {
        stage = Stage.ofCode(standing.word());
        stageOn = standing.from();
        if (stage.atLeast(Stage.DUNNING)) {
            reminderReceived = LocalDate.parse(standing.reference());
        }
        if (stage == Stage.FINAL_NOTICE) {
            finalDeadline = standing.until();
        }
    }

    /** An agreement covers this invoice, or would if it were accepted. */
    void agree(Agreement agreement) {
        if (agreements.isEmpty()) {
            agreements = new ArrayList<>(1);
        }
        agreements.add(agreement);
    }

    /** So much of this credit note or cancellation was booked on the invoice it names. */
    void use(Money amount) {
        usedMinor += amount.minor();
    }

    /** What of a credit note was booked on the invoice it names. */
    public Money used() {
        return money(usedMinor);
    }

    /** What of a credit note is the customer's still; nothing for other documents. */
    public Money unusedCredit() {
        boolean creditNote = invoice.type() == DocumentType.CREDIT_NOTE;
        return money(creditNote ? invoice.gross().minor() - usedMinor : 0);
    }

    /** The claim went to the agency on that night. */
    public void handOver(LocalDate night) {
        stage = Stage.COLLECTION;
        stageOn = night;
    }

    public Invoice invoice() {
        return invoice;
    }

    public InvoiceNumber number() {
        return invoice.number();
    }

    /** The night that took the invoice; it counts from then on. */
    public LocalDate takenOn() {
        return takenOn;
    }

    public Money gross() {
        return invoice.gross();
    }

    /** Principal still owed; negative where the customer is owed. What is written off is not. */
    public Money principalOpen() {
        return principalUnpaid().minus(writtenOff(Component.PRINCIPAL));
    }

    /** Principal that was not paid, credited or granted, whether it was written off or not. */
    public Money principalUnpaid() {
        return money(invoice.gross().minor() - creditedMinor - paidMinor - grantedMinor);
    }

    /** What stands written off of one component; zero once it came in all the same. */
    public Money writtenOff(Component component) {
        return money(givenUp == null ? 0 : givenUp.writtenOff(component));
    }

    /** What a person wrote off, whatever came in since; zero once he reopened it. */
    public Money writeOffDeclared(Component component) {
        return money(givenUp == null ? 0 : givenUp.declared(component));
    }

    /** What was let go of fees or interest when the principal was paid. */
    public Money waived(Component component) {
        return money(givenUp == null ? 0 : givenUp.waived(component));
    }

    /** Whether anything of it was ever written off or waived. */
    public boolean hasGivenUp() {
        return givenUp != null;
    }

    /** Whether principal is given up (German: ausgebucht); nothing of it is chased. */
    public boolean isWrittenOff() {
        return givenUp != null && givenUp.writtenOff(Component.PRINCIPAL) > 0;
    }

    /** What the bank charged for returned debits and no letter has claimed yet. */
    public Money returnCostUnclaimed() {
        return money(returnCostMinor);
    }

    /** The bank charged so much for a returned debit of this invoice. */
    void addReturnCost(Money cost) {
        returnCostMinor += cost.minor();
    }

    /** Money that came in on the principal. */
    public Money paid() {
        return money(paidMinor);
    }

    /** Credit notes and cancellation on the principal. */
    public Money credited() {
        return money(creditedMinor);
    }

    public Money feesOpen() {
        return money(feesChargedMinor - feesPaidMinor).minus(givenUp(Component.FEE));
    }

    public Money interestOpen() {
        return money(interestChargedMinor - interestPaidMinor).minus(givenUp(Component.INTEREST));
    }

    public Money interestCharged() {
        return money(interestChargedMinor);
    }

    public Money interestPaid() {
        return money(interestPaidMinor);
    }

    private Money givenUp(Component component) {
        return writtenOff(component).plus(waived(component));
    }

    /** Whether a lump sum or letter cost was ever charged on this invoice; bank cost is neither. */
    public boolean feeCharged() {
        return feesChargedMinor > returnCostsClaimedMinor;
    }

    public boolean isCancelled() {
        return cancelled;
    }

    /**
     * Money of a payment or a cancelled document alone does not make a claim: principal is owed.
     */
    public boolean isOpen() {
        return invoice.type() == DocumentType.INVOICE && principalOpen().isPositive();
    }

    /** How far the ladder was climbed, by delivered letters. */
    public Stage stage() {
        return stage;
    }

    /** The night on which the present stage was reached; null at stage none. */
    public @Nullable LocalDate stageOn() {
        return stageOn;
    }

    /** When the first reminder of this invoice counts as received (§ 286 I BGB); null before. */
    public @Nullable LocalDate reminderReceived() {
        return reminderReceived;
    }

    /** The day of the first delivered letter that claimed fees and interest; null before. */
    public @Nullable LocalDate claimedOn() {
        return claimedOn;
    }

    /** The agreements over this invoice that were made, oldest first. */
    public List<Agreement> agreements() {
        return agreements.stream().filter(Agreement::isAgreed).toList();
    }

    /**
     * The last day on which the debtor acknowledged the debt by an agreement, null where he never
     * has: limitation begins anew with it (§ 212 I Nr. 1 BGB, § 1497 ABGB, Art. 135 OR).
     */
    public @Nullable LocalDate acknowledgedOn() {
        LocalDate newest = null;
        for (Agreement agreement : agreements) {
            LocalDate on = agreement.acknowledgedOn();
            if (on != null && (newest == null || on.isAfter(newest))) {
                newest = on;
            }
        }
        return newest;
    }

    /** Last day to pay that the final notice named; null before it. */
    public @Nullable LocalDate finalDeadline() {
        return finalDeadline;
    }

    /** All bookings so far, in ledger order. */
    public List<Posting> movements() {
        return Collections.unmodifiableList(movements);
    }

    /**
     * What moved the principal, by value date: allocations, credits, grants. To write it off moves
     * nothing: that is bookkeeping, the debtor owes on.
     */
    public List<Posting> principalMovements() {
        return movements.stream()
                .filter(p -> p.type() == Posting.Type.ALLOCATION || p.type() == Posting.Type.CREDIT)
                .filter(p -> p.component() != Component.FEE && p.component() != Component.INTEREST)
                .sorted(Comparator.comparing(Posting::valueDate))
                .toList();
    }

    private Money money(long minor) {
        return new Money(minor, invoice.gross().currency());
    }
}
