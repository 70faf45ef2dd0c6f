package mahnlauf.formats.camt;

import java.io.IOException;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/**
 * What the bank says it took for a transaction ({@code Chrgs}).
 *
 * @param sum of all charges; null where none are stated or their currencies differ
 */
record CamtCharges(@Nullable Money sum) {

    static final CamtCharges NONE = new CamtCharges(null);

    private static final long MOST = 1L << 55; // minor units; so that no sum of them overflows

    CamtCharges plus(CamtCharges more) {
        Money ours = sum;
        Money theirs = more.sum;
        if (ours == null || theirs == null) {
            return ours == null ? more : this;
        }
        boolean summable =
                ours.currency().equals(theirs.currency()) && ours.minor() + theirs.minor() < MOST;
        return summable ? new CamtCharges(ours.plus(theirs)) : NONE;
    }

    /** The sum where it is in the currency of {@code amount}, else nothing. */
    Money in(Money amount) {
        Money known = sum;
        boolean same = known != null && known.currency().equals(amount.currency());
        return same && known != null ? known : Money.zero(amount.currency());
    }

    /**
     * Reads a {@code Chrgs}: amounts in it (v02) or in its {@code Rcrd} (v04 and later), else the
     * total.
     */
    static CamtCharges read(XmlCursor xml) throws IOException, RefusedException {
        CamtCharges single = NONE;
        CamtCharges total = NONE;
        for (String name = xml.child(); !name.isEmpty(); name = xml.child()) {
            switch (name) {
                case "Amt" -> single = single.plus(new CamtCharges(CamtValues.detail(xml)));
                case "Rcrd" -> single = single.plus(read(xml));
                case "TtlChrgsAndTaxAmt" -> total = new CamtCharges(CamtValues.detail(xml));
                default -> xml.skip();
            }
        }
        return single.equals(NONE) ? total : single;
    }
}
