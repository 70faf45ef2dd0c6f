package mahnlauf.core.law;

import java.math.BigDecimal;
import mahnlauf.core.model.CustomerKind;
import org.jspecify.annotations.Nullable;

/**
 * What the creditor's contracts say of default and interest, where they say more than the law.
 *
 * @param allDueDates every due date was agreed in the contract, also where the export does not say
 *     so (§ 286 II Nr. 1 BGB)
 * @param consumerPercent agreed rate of interest in default, percent a year (§ 288 III BGB); null
 *     where none was agreed
 * @param businessPercent the same for businesses
 * @param amongMerchants the creditor and his business customers are merchants, who owe interest
 *     from the due date on (§ 353 HGB)
 */
public record AgreedTerms(
        boolean allDueDates,
        @Nullable BigDecimal consumerPercent,
        @Nullable BigDecimal businessPercent,
        boolean amongMerchants) {

    /** The law alone. */
    public static final AgreedTerms NONE = new AgreedTerms(false, null, null, false);

    /** The agreed rate for customers of this kind; null where there is none. */
    public @Nullable BigDecimal percent(CustomerKind kind) {
        return kind == CustomerKind.BUSINESS ? businessPercent : consumerPercent;
    }
}
