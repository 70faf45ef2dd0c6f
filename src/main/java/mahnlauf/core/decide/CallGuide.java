package mahnlauf.core.decide;

import java.time.LocalDate;
import java.util.List;
import mahnlauf.core.agree.Bounds;
import mahnlauf.core.agree.Owed;
import mahnlauf.core.law.Arrears;
import mahnlauf.core.model.AgreementOffer.Instalment;
import mahnlauf.core.model.CallOffers;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Receivable;
import org.jspecify.annotations.Nullable;

/** What a caller may offer: no more than the program would offer, or a clerk could agree on. */
public final class CallGuide {

    private static final int PERCENT = 100;

    private final LocalDate night;
    private final Policy policy;
    private final Arrears arrears;
    private final Bounds bounds;
    private final CallRule calls;

    public CallGuide(
            LocalDate night, Policy policy, Arrears arrears, Bounds bounds, CallRule calls) {
        this.night = night;
        this.policy = policy;
        this.arrears = arrears;
        this.bounds = bounds;
        this.calls = calls;
    }

    /**
     * What may be offered over these invoices, which are all of one currency.
     *
     * @param invoices at least one
     */
    public CallOffers of(Debtor debtor, List<Receivable> invoices) {
        Money none = Money.zero(invoices.get(0).gross().currency());
        Money owed =
                invoices.stream()
                        .map(r -> Owed.on(night, r, debtor.customer().kind(), arrears))
                        .reduce(none, Money::plus)
                        .minus(debtor.creditInAll(none.currency()));
        return new CallOffers(
                owed,
                FollowUp.GRACE_DAYS,
                plan(owed),
                Instalments.most(owed, policy),
                new Money(policy.minInstalmentMinor(), none.currency()),
                bounds.bearsInterest(),
                bounds.mostDiscountPercent(),
                settlement(owed),
                standing(debtor, invoices),
                calls.maxTries(),
                debtor.wayOfAgreements());
    }

    /** As the offer would have it that the next night sends to who asks for instalments. */
    private List<Instalment> plan(Money owed) {
        return Instalments.offer(owed, 0, night, policy, arrears)
                .map(Instalments.Offer::plan)
                .orElse(List.of());
    }

    /** The least that lets go no more than is allowed; the cent goes to the creditor. */
    private @Nullable Money settlement(Money owed) {
        long discount = Math.multiplyExact(owed.minor(), bounds.mostDiscountPercent()) / PERCENT;
        return discount <= 0
                ? null
                : new Money(Math.max(1, owed.minor() - discount), owed.currency());
    }

    private CallOffers.@Nullable Standing standing(Debtor debtor, List<Receivable> invoices) {
        return debtor.standingOffer(night, invoices.stream().map(Receivable::number).toList())
                .map(offer -> new CallOffers.Standing(offer.id(), offer.plan()))
                .orElse(null);
    }
}
