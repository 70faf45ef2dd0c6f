package mahnlauf.shell;

import java.math.BigDecimal;
import java.time.LocalDate;
import mahnlauf.core.decide.Adviser;
import mahnlauf.core.decide.Economics;
import mahnlauf.core.decide.RecoveryTable;
import mahnlauf.core.law.Arrears;
import mahnlauf.core.law.CollectionCost;
import mahnlauf.core.model.Money;

/** The adviser for the end of the ladder, with what the settings expect and the fee tables say. */
final class Advice {

    private Advice() {}

    static Adviser of(LocalDate night, Settings settings, Arrears arrears) {
        CollectionCost.Scales rvg =
                new CollectionCost.Scales(FeeTable.RVG.scale(), FeeTable.RVG_SMALL.scale());
        return new Adviser(
                night, economics(settings), arrears, new Adviser.Scales(rvg, FeeTable.GKG.scale()));
    }

    private static Economics economics(Settings settings) {
        return new Economics(
                RecoveryTable.of(settings.text(Setting.RECOVERY_KEEP_ASKING)),
                RecoveryTable.of(settings.text(Setting.RECOVERY_COLLECTION)),
                RecoveryTable.of(settings.text(Setting.RECOVERY_COURT_ORDER)),
                percent(settings, Setting.COLLECTION_SUCCESS_FEE_PERCENT),
                percent(settings, Setting.COLLECTION_COST_PERCENT),
                Money.eur(settings.cents(Setting.COURT_EXTRA_COST)),
                Money.eur(settings.cents(Setting.RECOVERY_ASKING_COST)),
                percent(settings, Setting.FACTORING_PRICE_PERCENT),
                percent(settings, Setting.RECOVERY_VAT_PERCENT),
                settings.number(Setting.LIMITATION_WARN_DAYS));
    }

    private static BigDecimal percent(Settings settings, Setting setting) {
        return new BigDecimal(settings.text(setting));
    }
}
