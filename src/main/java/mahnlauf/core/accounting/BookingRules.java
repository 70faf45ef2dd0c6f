package mahnlauf.core.accounting;

import java.util.Optional;
import java.util.function.Function;
import mahnlauf.core.agree.Settling;
import mahnlauf.core.model.Component;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;

/**
 * How each posting is booked (reference law 09): payments and what they close against the debtor,
 * fees and interest as income without VAT, claims that are given up as a loss.
 */
public final class BookingRules {

    private final AccountPlan plan;
    private final Function<CustomerNumber, String> debtors;
    private final Function<CustomerNumber, String> names;
    private final Function<Posting, Matter> fees;

    /**
     * Books by a plan.
     *
     * @param debtors the account of a customer
     * @param names his name, empty where it is not known
     * @param fees what a posting of fees is about, see {@link FeeMatter}
     */
    public BookingRules(
            AccountPlan plan,
            Function<CustomerNumber, String> debtors,
            Function<CustomerNumber, String> names,
            Function<Posting, Matter> fees) {
        this.plan = plan;
        this.debtors = debtors;
        this.names = names;
        this.fees = fees;
    }

    /** The booking of one posting; empty where the books of accounts know nothing of it. */
    public Optional<Booking> of(Movement movement) {
        Posting posting = movement.posting();
        return switch (posting.type()) {
            case ALLOCATION -> Optional.of(allocation(movement));
            // The invoice program books the credit note; that it meets an invoice moves no account.
            case CREDIT -> Optional.empty();
            case CHARGE -> plan.whenCharged() ? Optional.of(charge(posting)) : Optional.empty();
            case WRITE_OFF -> writeOff(posting);
            case WAIVER -> waiver(posting);
        };
    }

    /** What the bank took for a returned debit. */
    public Booking of(ReturnCharge charge) {
        return new Booking(
                plan.account(AccountUse.BANK_COST).number(),
                charge.takenBack() ? Side.CREDIT : Side.DEBIT,
                plan.money(charge.account()),
                charge.cost(),
                charge.booked(),
                Matter.BANK_COST,
                "",
                "",
                charge.takenBack());
    }

    private Booking allocation(Movement movement) {
        Posting posting = movement.posting();
        boolean settled = posting.rule().equals(Settling.RULE);
        return switch (posting.component()) {
            case PRINCIPAL -> payment(movement);
            case FEE, INTEREST -> plan.whenCharged() ? payment(movement) : received(movement);
            case DISCOUNT ->
                    settled
                            ? lowers(movement, AccountUse.DEDUCTION, Matter.SETTLEMENT)
                            : lowers(movement, AccountUse.DISCOUNT, Matter.SKONTO);
            case TOLERANCE -> lowers(movement, AccountUse.DEDUCTION, Matter.TOLERANCE);
        };
    }

    private Booking payment(Movement movement) {
        boolean back = movement.posting().amount().isNegative() && !movement.takesBack();
        return ofDebtor(
                movement.posting(),
                money(movement),
                back ? Matter.RETURN : Matter.PAYMENT,
                movement.takesBack());
    }

    private Booking lowers(Movement movement, AccountUse use, Matter matter) {
        return ofDebtor(movement.posting(), plan.account(use), matter, movement.takesBack());
    }

    /** Income when it comes in: the debtor's account has never heard of it. */
    private Booking received(Movement movement) {
        Posting posting = movement.posting();
        return new Booking(
                money(movement).number(),
                posting.amount().isNegative() ? Side.CREDIT : Side.DEBIT,
                income(posting.component()),
                posting.amount().abs(),
                posting.bookedOn(),
                matter(posting),
                posting.invoice().value(),
                names.apply(posting.customer()),
                movement.takesBack());
    }

    /** A charge raises what is owed, so its sign is the opposite of a payment's. */
    private Booking charge(Posting posting) {
        boolean passedOn = posting.rule().equals(Receivable.RETURN_COST);
        Account contra =
                passedOn ? plan.account(AccountUse.BANK_COST) : income(posting.component());
        Booking lowering =
                ofDebtor(
                        posting,
                        contra,
                        passedOn ? Matter.BANK_COST : matter(posting),
                        posting.amount().isNegative());
        return turned(lowering);
    }

    private Optional<Booking> writeOff(Posting posting) {
        Matter matter = posting.amount().isNegative() ? Matter.REOPENED : Matter.WRITE_OFF;
        if (posting.component() == Component.FEE || posting.component() == Component.INTEREST) {
            return incomeLost(posting, matter);
        }
        return Optional.of(ofDebtor(posting, plan.account(AccountUse.LOSS), matter, false));
    }

    private Optional<Booking> waiver(Posting posting) {
        return incomeLost(posting, Matter.WAIVER);
    }

    /** Fees and interest that were never booked as income cannot be lost. */
    private Optional<Booking> incomeLost(Posting posting, Matter matter) {
        return plan.whenCharged()
                ? Optional.of(ofDebtor(posting, income(posting.component()), matter, false))
                : Optional.empty();
    }

    private Booking ofDebtor(Posting posting, Account contra, Matter matter, boolean reversal) {
        return new Booking(
                debtors.apply(posting.customer()),
                posting.amount().isNegative() ? Side.DEBIT : Side.CREDIT,
                contra,
                posting.amount().abs(),
                posting.bookedOn(),
                matter,
                posting.invoice().value(),
                names.apply(posting.customer()),
                reversal);
    }

    private static Booking turned(Booking b) {
        return new Booking(
                b.account(),
                b.side().other(),
                b.contra(),
                b.amount(),
                b.day(),
                b.matter(),
                b.document(),
                b.name(),
                b.reversal());
    }

    private Account money(Movement movement) {
        return movement.entry()
                .map(origin -> plan.money(origin.account()))
                .orElseGet(() -> plan.account(AccountUse.TRANSIT));
    }

    private Account income(Component component) {
        return plan.account(component == Component.FEE ? AccountUse.FEES : AccountUse.INTEREST);
    }

    private Matter matter(Posting posting) {
        return posting.component() == Component.FEE ? fees.apply(posting) : Matter.INTEREST;
    }
}
