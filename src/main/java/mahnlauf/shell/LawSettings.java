package mahnlauf.shell;

import java.math.BigDecimal;
import java.util.List;
import mahnlauf.core.age.WorkingDays;
import mahnlauf.core.law.AgreedTerms;
import mahnlauf.core.law.Jurisdiction;
import mahnlauf.core.model.CustomerKind;
import org.jspecify.annotations.Nullable;

/** What the settings say beside the law: agreed rates and dates, Saturdays. */
final class LawSettings {

    private LawSettings() {}

    /**
     * Refuses what the law does not allow to be set.
     *
     * @throws WrongSettingException with what came, what was expected, and the statute
     */
    static void check(Settings settings) {
        for (Setting rate :
                List.of(Setting.INTEREST_CONTRACT_RATE_B2C, Setting.INTEREST_CONTRACT_RATE_B2B)) {
            boolean set = !settings.text(rate).isEmpty();
            if (set && settings.text(Setting.INTEREST_CONTRACT_GROUND).isBlank()) {
                throw new WrongSettingException(
                        rate.key()
                                + " is "
                                + settings.text(rate)
                                + ", but another rate than the law's needs a legal ground"
                                + " (§ 288 III BGB), which letters and hand-offs must name (§ 13a RDG)."
                                + " Write into interest.contract_ground where it was agreed.");
            }
        }
        if (settings.jurisdiction() == Jurisdiction.DE
                && !settings.yes(Setting.HOLIDAYS_SATURDAYS)) {
            throw new WrongSettingException(
                    "holidays.saturdays is 'false', but in Germany a Saturday moves a due date as a"
                            + " holiday does (§ 193 BGB). Leave it out, or set jurisdiction to AT or CH.");
        }
        boolean merchants = settings.yes(Setting.INTEREST_AMONG_MERCHANTS);
        if (merchants && settings.jurisdiction() != Jurisdiction.DE) {
            throw new WrongSettingException(
                    "interest.among_merchants is 'true', but §§ 352, 353 HGB are German law, not that"
                            + " of "
                            + settings.jurisdiction()
                            + ". Leave it out.");
        }
    }

    static AgreedTerms agreed(Settings settings) {
        return new AgreedTerms(
                settings.yes(Setting.DEFAULT_DUE_DATES_AGREED),
                rate(settings.text(Setting.INTEREST_CONTRACT_RATE_B2C)),
                rate(settings.text(Setting.INTEREST_CONTRACT_RATE_B2B)),
                settings.yes(Setting.INTEREST_AMONG_MERCHANTS));
    }

    /** Where a customer's rate was agreed, as letters name it; empty where the law gives it. */
    static String interestGround(Settings settings, CustomerKind kind) {
        return agreed(settings).percent(kind) == null
                ? ""
                : settings.text(Setting.INTEREST_CONTRACT_GROUND);
    }

    private static @Nullable BigDecimal rate(String percent) {
        return percent.isEmpty() ? null : new BigDecimal(percent);
    }

    static WorkingDays workingDays(Settings settings) {
        WorkingDays days =
                Holidays.of(settings.jurisdiction(), settings.text(Setting.HOLIDAYS_REGION))
                        .workingDays();
        return settings.yes(Setting.HOLIDAYS_SATURDAYS) ? days : days.withSaturdays();
    }
}
