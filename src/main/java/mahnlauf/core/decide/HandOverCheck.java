package mahnlauf.core.decide;

import java.time.LocalDate;
import java.util.EnumSet;
import java.util.Set;
import mahnlauf.core.law.ClaimLimitation;
import mahnlauf.core.model.Receivable;

/** Handed over is only what is undisputed, announced, in default and not time-barred. */
final class HandOverCheck {

    private HandOverCheck() {}

    /** What keeps this invoice from the agency. */
    static Set<Obstacle> obstacles(Receivable r, CaseFile caseFile) {
        Set<Obstacle> found = EnumSet.noneOf(Obstacle.class);
        LocalDate night = caseFile.night();
        if (!caseFile.isOldEnoughForCollection(r)) {
            found.add(Obstacle.TOO_EARLY);
        }
        if (caseFile.debtor().isHeld(r.number(), night)) {
            found.add(Obstacle.HELD);
        }
        LocalDate deadline = r.finalDeadline();
        if (deadline == null) {
            found.add(Obstacle.NOT_ANNOUNCED);
        } else if (!night.isAfter(deadline) || AgreementSteps.mayStillPay(r, night)) {
            found.add(Obstacle.DEADLINE_RUNS);
        }
        if (!caseFile.isInDefault(r)) {
            found.add(Obstacle.NOT_IN_DEFAULT);
        }
        ClaimLimitation limitation = caseFile.limitation(r);
        if (limitation.isBarred(night)) {
            found.add(Obstacle.TIME_BARRED);
        } else if (limitation.isDoubtful(night)) {
            found.add(Obstacle.LIMITATION_DOUBTFUL);
        }
        return found;
    }
}
