package mahnlauf.shell;

import java.util.List;
import java.util.Optional;
import mahnlauf.core.decide.Instalments;
import mahnlauf.core.decide.Step;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Agreement;
import mahnlauf.core.model.AgreementOffer;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.Letter;
import mahnlauf.core.model.Matter;
import mahnlauf.core.model.Money;
import mahnlauf.doors.AgreementOffers;
import org.jspecify.annotations.Nullable;

/**
 * Offers of instalments as they are made tonight: in the envelope of a letter, or by themselves.
 */
final class OfferDrafts {

    private final Night night;

    OfferDrafts(Night night) {
        this.night = night;
    }

    /**
     * An offer, and how its total arises.
     *
     * @param actionId the action that carries it
     * @param credit what the customer has paid too much elsewhere, netted in the total
     */
    record Draft(String actionId, AgreementOffer offer, List<Letter.Line> lines, Money credit) {

        Draft {
            lines = List.copyOf(lines);
        }
    }

    /** Who prints the offers of a home. */
    static AgreementOffers printer(Night night) {
        return new AgreementOffers(
                night.settings().creditor(),
                night.home().config().resolve("templates"),
                night.settings().number(Setting.AGREEMENTS_GRACE_DAYS));
    }

    /** What tonight's letter encloses; empty where it encloses none. */
    Optional<Draft> enclosedIn(Action letter, Step step) {
        String offer = night.offersByLetter().get(letter.id());
        return offer == null ? Optional.empty() : with(offer, step);
    }

    /** The offer that goes with tonight's letter: over all that the letter asks for. */
    Optional<Draft> with(String actionId, Step letter) {
        return draft(actionId, letter.debtor(), LetterDrafts.lines(letter), letter.credit());
    }

    /** By itself it is over what is booked; empty where that has become too little for it. */
    Optional<Draft> alone(Action action, Debtor debtor) {
        return draft(
                action.id(),
                debtor,
                new Drafts(night).lines(action, debtor),
                debtor.creditInAll(action.amount().currency()));
    }

    private Optional<Draft> draft(
            String actionId, Debtor debtor, List<Letter.Line> lines, Money credit) {
        Money total = Drafts.owed(lines, credit.currency()).minus(credit);
        return Instalments.offer(
                        total, asked(debtor), night.date(), night.policy(debtor), night.arrears())
                .map(offered -> offer(actionId, debtor, lines, offered, total))
                .map(offer -> new Draft(actionId, offer, lines, credit));
    }

    private AgreementOffer offer(
            String actionId,
            Debtor debtor,
            List<Letter.Line> lines,
            Instalments.Offer offered,
            Money total) {
        return new AgreementOffer(
                ActionNames.agreement(actionId),
                night.date(),
                debtor.customer(),
                lines.stream().map(Letter.Line::invoice).toList(),
                total,
                offered.validUntil(),
                offered.plan());
    }

    /** How many instalments he has asked for and was not offered yet; 0: none named. */
    private static int asked(Debtor debtor) {
        @Nullable Event wish = debtor.contacts().hardship();
        return wish == null || wish.reference().isEmpty() ? 0 : Integer.parseInt(wish.reference());
    }

    /** The mail that carries an offer which goes by itself. */
    Letter letter(Draft draft) {
        AgreementOffer offer = draft.offer();
        Matter.Agreed offered =
                new Matter.Agreed(
                        offer.agreementId(),
                        Agreement.Kind.INSTALMENTS,
                        offer.total(),
                        Money.zero(offer.total().currency()),
                        offer.instalments(),
                        night.settings().number(Setting.AGREEMENTS_GRACE_DAYS));
        return new Letter(
                draft.actionId(),
                ActionKind.AGREEMENT_OFFER,
                offer.date(),
                offer.customer(),
                draft.lines(),
                draft.credit(),
                offer.total(),
                offer.validUntil(),
                false,
                "",
                Matter.of(offered));
    }
}
