package mahnlauf.core.accounting;

import java.util.List;
import mahnlauf.core.model.Component;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;

/** What a posting of fees is about, in the words of the law: not every fee is a letter's cost. */
public final class FeeMatter {

    private FeeMatter() {}

    /**
     * Names it by what had been charged on its invoice before: what comes later changes no name.
     *
     * @param posting of the component fee
     * @param kind whether the customer owes the lump sum (§ 288 V BGB, § 458 UGB) or real cost
     */
    public static Matter of(Posting posting, Receivable invoice, CustomerKind kind) {
        Matter own = kind == CustomerKind.BUSINESS ? Matter.LUMP_SUM : Matter.FEE;
        if (posting.type() == Posting.Type.CHARGE) {
            return isBankCost(posting) ? Matter.BANK_COST : own;
        }
        List<Posting> all = invoice.movements();
        int at = all.indexOf(posting);
        List<Posting> charges =
                all.subList(0, at < 0 ? all.size() : at).stream().filter(FeeMatter::isFee).toList();
        if (charges.stream().noneMatch(FeeMatter::isBankCost)) {
            return own;
        }
        return charges.stream().allMatch(FeeMatter::isBankCost)
                ? Matter.BANK_COST
                : Matter.FEE_AND_BANK_COST;
    }

    private static boolean isFee(Posting posting) {
        return posting.type() == Posting.Type.CHARGE && posting.component() == Component.FEE;
    }

    private static boolean isBankCost(Posting posting) {
        return posting.rule().equals(Receivable.RETURN_COST);
    }
}
