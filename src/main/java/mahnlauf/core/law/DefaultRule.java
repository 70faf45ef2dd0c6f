package mahnlauf.core.law;

/** Why a debtor is in default (German: Verzug). */
public enum DefaultRule {

    /**
     * A calendar date was agreed in the contract and has passed (§ 286 II Nr. 1 BGB; § 1334 ABGB;
     * Art. 102 II OR). A date that only the invoice names is none (BGH III ZR 91/07).
     */
    AGREED_DATE("§ 286 Abs. 2 Nr. 1 BGB", "§ 1334 ABGB", "Art. 102 Abs. 2 OR"),

    /**
     * A period that begins with an event and can be reckoned by the calendar was agreed ("14 days
     * from receipt of the invoice") and has passed (§ 286 II Nr. 2 BGB; § 1334 ABGB; Art. 102 II
     * OR).
     */
    AGREED_PERIOD("§ 286 Abs. 2 Nr. 2 BGB", "§ 1334 ABGB", "Art. 102 Abs. 2 OR"),

    /** A reminder was received after the due date (§ 286 I BGB; § 1334 ABGB; Art. 102 I OR). */
    REMINDER("§ 286 Abs. 1 BGB", "§ 1334 ABGB", "Art. 102 Abs. 1 OR"),

    /**
     * Thirty days have passed since the due date and the receipt of the invoice (§ 286 III BGB);
     * against a consumer only if the invoice said so. German law alone.
     */
    THIRTY_DAYS("§ 286 Abs. 3 BGB", "", "");

    private final String german;
    private final String austrian;
    private final String swiss;

    DefaultRule(String german, String austrian, String swiss) {
        this.german = german;
        this.austrian = austrian;
        this.swiss = swiss;
    }

    /** The paragraph as letters and hand-offs cite it; empty where that law knows no such rule. */
    public String statute(Jurisdiction jurisdiction) {
        return switch (jurisdiction) {
            case DE -> german;
            case AT -> austrian;
            case CH -> swiss;
        };
    }
}
