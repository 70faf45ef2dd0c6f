package mahnlauf.formats.camt;

import java.io.IOException;
import java.util.Set;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.xml.XmlCursor;

/**
 * What kind of transaction the bank says it is ({@code BkTxCd}).
 *
 * @param family of the ISO domain, such as {@code RCDT} (received transfers)
 * @param subFamily such as {@code UPDD} (unpaid direct debit)
 * @param gvc Geschäftsvorfallcode, the three digits of German banks
 */
record CamtCode(String family, String subFamily, String gvc) {

    static final CamtCode NONE = new CamtCode("", "", "");

    private static final Set<String> RETURNED = Set.of("UPDD", "PRDD", "RCDD", "RRTN", "RPCR");
    private static final Set<String> RETURNED_GVC = Set.of("108", "109", "193", "195", "197");

    /** Our own transfer or somebody's debit came back to us, or we moved it between accounts. */
    private static final Set<String> OWN_MONEY_GVC =
            Set.of("159", "160", "161", "181", "184", "820", "834");

    private static final Set<String> COLLECTED_GVC = Set.of("171", "174", "192", "196");

    boolean isReturn() {
        return RETURNED.contains(subFamily) || RETURNED_GVC.contains(gvc);
    }

    /** Whether what comes in by it was ours before. */
    boolean isOwnMoney() {
        return isReturn() || OWN_MONEY_GVC.contains(gvc);
    }

    boolean isCollection() {
        return COLLECTED_GVC.contains(gvc)
                || (family.equals("IDDT") && !RETURNED.contains(subFamily));
    }

    /** This code where the bank gave one, else the other: parts inherit from their entry. */
    CamtCode or(CamtCode other) {
        return equals(NONE) ? other : this;
    }

    /** Reads the {@code BkTxCd} entered last. */
    static CamtCode read(XmlCursor xml) throws IOException, RefusedException {
        String family = "";
        String subFamily = "";
        String gvc = "";
        int outside = xml.depth() - 1;
        boolean proprietary = false;
        while (xml.depth() > outside) {
            switch (xml.child()) {
                case "Prtry" -> proprietary = true;
                case "Domn" -> proprietary = false;
                case "SubFmlyCd" -> subFamily = xml.text();
                case "Cd" -> {
                    String code = xml.text();
                    if (proprietary) {
                        gvc = gvcOf(code);
                    } else {
                        family = code; // the domain's first, then the family's overwrites it
                    }
                }
                case "Issr" -> xml.skip();
                default -> {} // wrappers are walked through
            }
        }
        return family.isEmpty() && gvc.isEmpty() ? NONE : new CamtCode(family, subFamily, gvc);
    }

    /** {@code 166} of {@code NTRF+166+9249+888}. */
    private static String gvcOf(String code) {
        int plus = code.indexOf('+');
        int from = plus < 0 ? 0 : plus + 1;
        boolean whole =
                code.length() == from + 3
                        || (code.length() > from + 3 && code.charAt(from + 3) == '+');
        return whole ? code.substring(from, from + 3) : "";
    }
}
