package mahnlauf.shell;

import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import mahnlauf.core.agree.Conclusion;
import mahnlauf.core.agree.KeptRest;
import mahnlauf.core.agree.PlanStanding;
import mahnlauf.core.agree.Revival;
import mahnlauf.core.agree.Settling;
import mahnlauf.core.model.Agreement;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.Posting;
import mahnlauf.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * Sees, once the money of the night is booked, which agreements are kept and which are broken.
 *
 * <p>The standing is computed anew from what came in; only where it differs from what the ledger
 * says is a fact written, so the same night twice writes nothing. Nothing breaks on old bank data.
 */
final class AgreementStage {

    private final Night night;

    AgreementStage(Night night) {
        this.night = night;
    }

    void run() throws SQLException {
        List<Debtor> agreed = new ArrayList<>();
        for (Debtor debtor : night.books().debtors()) {
            if (!debtor.agreements().isEmpty()) {
                agreed.add(debtor);
            }
        }
        if (agreed.isEmpty()) {
            return;
        }
        boolean stale = !new AgeStage(night).staleAccounts().isEmpty();
        night.ledger()
                .record(
                        night.date(),
                        tx -> {
                            for (Debtor debtor : agreed) {
                                look(tx, debtor, stale);
                            }
                        });
    }

    /**
     * The same for one debtor, in tonight's books alone: what a preview shows is not written down.
     */
    void foresee(Debtor debtor) throws SQLException {
        look(null, debtor, !new AgeStage(night).staleAccounts().isEmpty());
    }

    private void look(@Nullable Transaction tx, Debtor debtor, boolean stale) throws SQLException {
        for (Agreement agreement : List.copyOf(debtor.agreements())) {
            if (agreement.isAgreed()
                    && agreement.stateOn(night.date()) != Agreement.State.DECLINED) {
                PlanStanding now = PlanStanding.of(agreement, debtor.receivables(), night.date());
                boolean changed = now.state() != agreement.state();
                if (changed && mayBecome(now.state(), debtor, agreement, stale)) {
                    become(tx, debtor, agreement, now);
                }
            }
        }
    }

    /** What is over stays over where something else has come in its place. */
    private static boolean mayBecome(
            Agreement.State state, Debtor debtor, Agreement agreement, boolean stale) {
        if (state == Agreement.State.BROKEN) {
            return !stale;
        }
        return agreement.isActive() || Revival.isPossible(debtor, agreement);
    }

    private void become(
            @Nullable Transaction tx, Debtor debtor, Agreement agreement, PlanStanding now)
            throws SQLException {
        Event.Type type =
                switch (now.state()) {
                    case KEPT -> Event.Type.AGREEMENT_KEPT;
                    case BROKEN -> Event.Type.AGREEMENT_BROKEN;
                    case ACTIVE -> Event.Type.AGREEMENT_RESUMED;
                    case OFFERED, DECLINED ->
                            throw new IllegalStateException(agreement.id() + " is " + now.state());
                };
        Event event =
                Conclusion.event(type, agreement.id(), night.date(), debtor.number(), "")
                        .during(now.brokenOn(), null);
        if (tx != null) {
            tx.facts().event(event);
        }
        night.books().apply(event);
        if (now.state() == Agreement.State.KEPT) {
            for (Posting posting : letGo(debtor, agreement)) {
                if (tx != null) {
                    tx.facts().posting(posting);
                }
                night.books().apply(posting);
            }
        }
    }

    private List<Posting> letGo(Debtor debtor, Agreement agreement) {
        if (agreement.terms().kind() == Agreement.Kind.SETTLEMENT) {
            return Settling.of(agreement, debtor.receivables(), night.date());
        }
        KeptRest.Law law = new KeptRest.Law(debtor.customer().kind(), night.arrears());
        return KeptRest.of(agreement, debtor.receivables(), law, night.date());
    }
}
