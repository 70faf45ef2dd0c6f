package mahnlauf.core.einvoice;

import java.util.Locale;
import mahnlauf.core.model.Creditor;
import mahnlauf.core.reconcile.NameKey;

/**
 * Whether an electronic invoice is one of our own: a supplier's invoice that was dropped by mistake
 * must not be dunned.
 */
public final class Ownership {

    private Ownership() {}

    /**
     * Why the claim is clearly another firm's; empty where nothing speaks against us. A self-billed
     * invoice is written by the buyer, but its seller is us.
     *
     * @param own our firm; what the user has not set is empty and decides nothing
     */
    public static String whyForeign(Creditor own, ElectronicInvoice invoice) {
        Party seller = invoice.seller();
        boolean sameVat = same(code(own.vatId()), code(seller.vatId()));
        boolean sameAccount = !own.iban().isEmpty() && invoice.accounts().contains(own.iban());
        if (sameVat || sameAccount) {
            return "";
        }
        if (otherwise(code(own.vatId()), code(seller.vatId()))) {
            return "its seller has the VAT id " + seller.vatId() + ", yours is " + own.vatId();
        }
        String ourName = NameKey.of(own.name());
        if (!otherwise(ourName, NameKey.of(seller.name()))) {
            return "";
        }
        if (!own.iban().isEmpty() && !invoice.accounts().isEmpty()) {
            return "it is payable to another account than yours and its seller is "
                    + quoted(seller.name());
        }
        boolean toUs =
                same(code(own.vatId()), code(invoice.buyer().vatId()))
                        || same(ourName, NameKey.of(invoice.buyer().name()));
        return toUs ? "you are its buyer, its seller is " + quoted(seller.name()) : "";
    }

    private static boolean same(String a, String b) {
        return !a.isEmpty() && a.equals(b);
    }

    /** Both are known, and they differ. */
    private static boolean otherwise(String a, String b) {
        return !a.isEmpty() && !b.isEmpty() && !a.equals(b);
    }

    /** A VAT id as it can be compared: capitals and digits alone. */
    private static String code(String vatId) {
        return vatId.toUpperCase(Locale.ROOT).replaceAll("[^A-Z0-9]", "");
    }

    private static String quoted(String name) {
        return "'" + name + "'";
    }
}
