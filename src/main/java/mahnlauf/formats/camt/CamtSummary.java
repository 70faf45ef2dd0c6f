package mahnlauf.formats.camt;

import java.io.IOException;
import java.util.Currency;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.xml.XmlCursor;
import org.jspecify.annotations.Nullable;

/**
 * What the bank says the entries sum to ({@code TxsSummry}): a proof where no balances are stated,
 * as in notifications.
 */
final class CamtSummary {

    private String credits = "";
    private String debits = "";

    /** Reads the {@code TxsSummry} entered last. */
    void read(XmlCursor xml) throws IOException, RefusedException {
        for (String name = xml.child(); !name.isEmpty(); name = xml.child()) {
            switch (name) {
                case "TtlCdtNtries" -> credits = sumIn(xml);
                case "TtlDbtNtries" -> debits = sumIn(xml);
                default -> xml.skip();
            }
        }
    }

    private static String sumIn(XmlCursor xml) throws IOException, RefusedException {
        String sum = "";
        for (String name = xml.child(); !name.isEmpty(); name = xml.child()) {
            if (name.equals("Sum")) {
                sum = xml.text();
            } else {
                xml.skip();
            }
        }
        return sum;
    }

    /**
     * How the entries contradict it; empty where they do not. Of reversals nobody knows on which
     * side a bank adds them up.
     */
    String contradiction(CamtSums sums, Currency currency) {
        if (sums.hasReversals()) {
            return "";
        }
        String credit = contradiction(sums, true, CamtValues.stated(credits, currency));
        return credit.isEmpty()
                ? contradiction(sums, false, CamtValues.stated(debits, currency))
                : credit;
    }

    private static String contradiction(CamtSums sums, boolean credit, @Nullable Money stated) {
        if (stated == null || sums.mayBe(credit, stated.minor())) {
            return "";
        }
        return "says in TxsSummry that its "
                + (credit ? "credits" : "debits")
                + " sum to "
                + stated
                + ", but its entries do not; export it again from the bank";
    }
}
