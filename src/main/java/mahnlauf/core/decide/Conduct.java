package mahnlauf.core.decide;

import java.util.Map;
import java.util.Set;
import mahnlauf.core.law.LateFee;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Stage;

/**
 * What one stage of the ladder does once its day has come.
 *
 * @param door how its letter leaves; the other way where the customer cannot be reached so
 * @param tariff what its letter may charge; nothing in the reminder and the hand-off
 * @param deadlineDays days to pay that its letter gives; 0: it sets no deadline
 * @param follows what goes with the letter: call, service stop, offer of instalments
 * @param encloses the copies that go with the letter, where they are known
 * @param approve it waits until a person approves it
 */
public record Conduct(
        Door door,
        LateFee.Tariff tariff,
        int deadlineDays,
        Set<ActionKind> follows,
        Set<Copy> encloses,
        boolean approve) {

    /** A letter that charges nothing. */
    public static final LateFee.Tariff FREE =
            new LateFee.Tariff(Money.eur(0), Money.eur(0), Money.eur(0));

    /** How a letter leaves if both ways are open. */
    public enum Door {
        MAIL,
        LETTER
    }

    /** What can be enclosed. */
    public enum Copy {
        INVOICE,
        CONTRACT
    }

    public Conduct {
        follows = Set.copyOf(follows);
        encloses = Set.copyOf(encloses);
    }

    /**
     * The ladder of CONTRACT.md: a call with the Mahnung, a stop and an offer at the end. Copies of
     * the invoices go with every letter, those of the contracts from the final notice on.
     */
    static Map<Stage, Conduct> usual(LateFee.Tariff tariff, int deadlineDays) {
        Set<Copy> invoice = Set.of(Copy.INVOICE);
        Set<Copy> both = Set.of(Copy.INVOICE, Copy.CONTRACT);
        Set<ActionKind> last = Set.of(ActionKind.SERVICE_STOP, ActionKind.AGREEMENT_OFFER);
        return Map.of(
                Stage.REMINDER, letter(FREE, 0, Set.of(), invoice),
                Stage.DUNNING, letter(tariff, 0, Set.of(ActionKind.CALL), invoice),
                Stage.FINAL_NOTICE, letter(FREE, deadlineDays, last, both),
                Stage.COLLECTION, letter(FREE, 0, Set.of(), both));
    }

    private static Conduct letter(
            LateFee.Tariff tariff, int days, Set<ActionKind> follows, Set<Copy> encloses) {
        return new Conduct(Door.MAIL, tariff, days, follows, encloses, false);
    }

    /** Whether its letter may charge anybody anything. */
    public boolean charges() {
        return !tariff.equals(FREE);
    }

    public boolean isFollowedBy(ActionKind kind) {
        return follows.contains(kind);
    }
}
