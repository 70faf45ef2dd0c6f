package mahnlauf.core.einvoice;

import java.util.Set;

/** The type of a document (BT-3), by its code of UNTDID 1001. */
public final class DocumentCode {

    private static final Set<String> CREDIT_NOTES =
            Set.of("81", "83", "261", "262", "296", "308", "381", "396", "420", "458", "532");

    /** Corrected invoice. */
    private static final String CORRECTION = "384";

    private DocumentCode() {}

    /**
     * Whether positive amounts are owed to the buyer. 389 is none: the self-billed invoice is
     * called Gutschrift in VAT law, but the buyer pays it.
     */
    public static boolean isCreditNote(String code) {
        return CREDIT_NOTES.contains(code);
    }

    public static boolean isCorrection(String code) {
        return code.equals(CORRECTION);
    }

    /** Why such a document claims nothing for the seller; empty where it does. */
    public static String whyNoClaim(String code) {
        return switch (code) {
            case "325" -> "is a pro-forma invoice (type 325), which claims nothing";
            case "393", "396" ->
                    "is a factored document (type "
                            + code
                            + "): the claim belongs to the factor, whose account the payment goes to";
            case "" -> "states no type (380, 381 …)";
            default -> "";
        };
    }
}
