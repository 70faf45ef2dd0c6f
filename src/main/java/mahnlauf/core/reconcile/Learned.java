package mahnlauf.core.reconcile;

import java.util.Collection;
import java.util.List;
import java.util.function.Predicate;
import mahnlauf.core.model.BankEntry;

/**
 * What persons' decisions have taught.
 *
 * @param payers under which accounts and names customers pay besides their own
 * @param ignored whether a person said that this payer is no customer; what he sends is never
 *     booked without a person, even where it quotes an invoice
 */
public record Learned(Collection<PayerProfile> payers, Predicate<BankEntry> ignored) {

    /** Nobody has decided anything yet. */
    public static final Learned NOTHING = new Learned(List.of(), entry -> false);

    public Learned {
        payers = List.copyOf(payers);
    }
}
