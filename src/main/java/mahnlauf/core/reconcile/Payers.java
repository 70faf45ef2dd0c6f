package mahnlauf.core.reconcile;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.reconcile.Words.Announces;

/** All customers, findable by what a statement shows of them: number, account, name. */
final class Payers {

    /** Shorter names stand in a text by chance. */
    private static final int TELLING_NAME = 8;

    private final Map<CustomerNumber, Integer> ids = new HashMap<>();
    private final List<CustomerNumber> numbers = new ArrayList<>();
    private final List<List<Profile>> profilesOf = new ArrayList<>();
    private final List<Profile> profiles = new ArrayList<>();
    private final NumberIndex byNumber =
            new NumberIndex(id -> numbers.get(id).value(), Announces.CUSTOMER);
    private final KeyIndex byAccount = new KeyIndex();
    private final NameIndex byName = new NameIndex();

    private record Profile(int customer, String name, String iban) {}

    /** The id of a customer; a new one is made for a number seen first. */
    int idOf(CustomerNumber number) {
        Integer known = ids.get(number);
        if (known != null) {
            return known;
        }
        int id = numbers.size();
        ids.put(number, id);
        numbers.add(number);
        profilesOf.add(new ArrayList<>(1));
        byNumber.add(number.value(), id);
        return id;
    }

    CustomerNumber numberOf(int id) {
        return numbers.get(id);
    }

    void add(PayerProfile payer) {
        int customer = idOf(payer.number());
        Profile profile = new Profile(customer, payer.name(), Letters.folded(payer.iban()));
        profilesOf.get(customer).add(profile);
        if (!profile.iban().isEmpty()) {
            byAccount.add(KeyIndex.hash(profile.iban()), profiles.size());
        }
        profiles.add(profile);
        byName.add(payer.name(), customer);
    }

    List<Occurrence> numbersIn(ReferenceText text) {
        return byNumber.find(text);
    }

    /** Who pays this entry, as far as it shows; {@code quoted}: the customers its text quotes. */
    Payer payerOf(BankEntry entry, Set<Integer> quoted) {
        boolean shown = !entry.counterparty().isBlank() || !entry.counterpartyIban().isBlank();
        return new Payer(shown, quoted, holders(entry.counterpartyIban()), () -> named(entry));
    }

    private Set<Integer> holders(String account) {
        String iban = Letters.folded(account);
        Set<Integer> holders = new TreeSet<>();
        if (!iban.isEmpty()) {
            long hash = KeyIndex.hash(iban);
            for (int e = byAccount.first(hash); e >= 0; e = byAccount.next(e)) {
                Profile profile = profiles.get(byAccount.value(e));
                if (profile.iban().equals(iban) && holders.size() <= NameIndex.MOST_NAMESAKES) {
                    holders.add(profile.customer());
                }
            }
        }
        return holders;
    }

    private Payer.Named named(BankEntry entry) {
        Set<Integer> namesakes = byName.find(entry.counterparty());
        boolean common = namesakes.size() > NameIndex.MOST_NAMESAKES;
        return new Payer.Named(
                common ? Set.of() : namesakes,
                !namesakes.isEmpty(),
                c -> isNamed(c, namesakes, entry) || isInText(c, entry.remittanceInfo()));
    }

    /** Customers whose name the text tells: {@code für Anna Muster}. */
    Set<Integer> namedIn(String text) {
        Set<Integer> named = byName.in(text);
        return named.size() > NameIndex.MOST_NAMESAKES ? Set.of() : named;
    }

    /** A payer who is another customer by his full name is not taken for this one. */
    private boolean isNamed(int customer, Set<Integer> namesakes, BankEntry entry) {
        if (namesakes.contains(customer)) {
            return true;
        }
        NameKey payer = NameKey.parse(entry.counterparty());
        return (namesakes.isEmpty() || namesakes.size() > NameIndex.MOST_NAMESAKES)
                && profilesOf.get(customer).stream()
                        .anyMatch(p -> Resemblance.between(NameKey.parse(p.name()), payer));
    }

    /** A spouse or a firm pays, and says for whom. */
    private boolean isInText(int customer, String text) {
        String letters = NameKey.letters(text);
        return profilesOf.get(customer).stream()
                .map(profile -> NameKey.letters(profile.name()))
                .anyMatch(name -> name.length() >= TELLING_NAME && letters.contains(name));
    }
}
