package mahnlauf.formats.camt;

import java.io.IOException;
import java.util.BitSet;
import mahnlauf.core.model.RefusedException;

/**
 * In which statements of a file an entry marked {@code RvslInd} counts against its {@code
 * CdtDbtInd}.
 *
 * <p>By the standard it does not, and few banks do otherwise; only the balances tell. So the first
 * such entry of a file with balances has the whole file added up once before anything is told of
 * it.
 */
final class CamtReversals {

    private final Survey survey;
    private final BitSet flipped = new BitSet();
    private boolean surveyed;

    CamtReversals(Survey survey) {
        this.survey = survey;
    }

    /** Reads the file once and notes where the balances tie only with the other sign. */
    interface Survey {
        void into(CamtReversals found) throws IOException, RefusedException;
    }

    boolean areFlipped(int statement) throws IOException, RefusedException {
        if (!surveyed) {
            surveyed = true; // first, as the survey asks too
            survey.into(this);
        }
        return flipped.get(statement);
    }

    /** The statements from the one to the other, both included, tie only so. */
    void flip(int from, int to) {
        flipped.set(from, to + 1);
    }
}
