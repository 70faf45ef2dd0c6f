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

    /** A name that more customers share tells nothing. */
    private static final int MOST_NAMESAKES = 50;

    /** Shorter names stand in a text by chance. */
    private static final int TELLING_NAME = 8;

    private final Map<CustomerNumber, Integer> ids = new HashMap<>();
    private final List<CustomerNumber> numbers = new ArrayList<>();
    private final List<List<Profile>> profilesOf = new ArrayList<>();
    private final List<Profile> profiles = new ArrayList<>();
    private final NumberIndex byNumber =
            new NumberIndex(id -> numbers.get(id).value(), Announces.CUSTOMER);
    private final KeyIndex byAccount = new KeyIndex();
    private final KeyIndex byName = new KeyIndex();
    private final KeyIndex byBeginning = new KeyIndex();

    private record Profile(int customer, String name, String iban, long nameHash) {}

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
        String key = NameKey.of(payer.name());
        long hash = KeyIndex.hash(key);
        int place = profiles.size();
        Profile profile = new Profile(customer, payer.name(), Letters.folded(payer.iban()), hash);
        profiles.add(profile);
        profilesOf.get(customer).add(profile);
        if (!profile.iban().isEmpty()) {
            byAccount.add(KeyIndex.hash(profile.iban()), place);
        }
        if (!key.isEmpty()) {
            byName.add(hash, place);
        }
        String letters = NameKey.letters(payer.name());
        if (letters.length() >= NameKey.TELLING) {
            byBeginning.add(beginning(letters), place);
        }
    }

    List<Occurrence> numbersIn(ReferenceText text) {
        return byNumber.find(text);
    }

    /** Who pays this entry, as far as it shows; {@code quoted}: the customers its text quotes. */
    Payer payerOf(BankEntry entry, Set<Integer> quoted) {
        return new Payer(quoted, holders(entry.counterpartyIban()), () -> named(entry));
    }

    private Set<Integer> holders(String account) {
        String iban = Letters.folded(account);
        Set<Integer> holders = new TreeSet<>();
        if (!iban.isEmpty()) {
            long hash = KeyIndex.hash(iban);
            for (int e = byAccount.first(hash); e >= 0; e = byAccount.next(e)) {
                Profile profile = profiles.get(byAccount.value(e));
                if (profile.iban().equals(iban) && holders.size() <= MOST_NAMESAKES) {
                    holders.add(profile.customer());
                }
            }
        }
        return holders;
    }

    private Payer.Named named(BankEntry entry) {
        String counterparty = entry.counterparty();
        String key = NameKey.of(counterparty);
        if (key.isEmpty()) {
            return new Payer.Named(Set.of(), false, c -> isInText(c, entry.remittanceInfo()));
        }
        long hash = KeyIndex.hash(key);
        String cut = NameKey.mayBeCut(counterparty) ? NameKey.letters(counterparty) : "";
        Set<Integer> namesakes = new TreeSet<>();
        collect(byName, hash, hash, "", namesakes);
        if (cut.length() >= NameKey.TELLING) {
            collect(byBeginning, beginning(cut), hash, cut, namesakes);
        }
        boolean common = namesakes.size() > MOST_NAMESAKES;
        return new Payer.Named(
                common ? Set.of() : namesakes,
                !namesakes.isEmpty(),
                c -> isNamed(c, hash, cut) || isInText(c, entry.remittanceInfo()));
    }

    private boolean isNamed(int customer, long hash, String cut) {
        return profilesOf.get(customer).stream().anyMatch(p -> isOf(p, hash, cut));
    }

    /** A spouse or a firm pays, and says for whom. */
    private boolean isInText(int customer, String text) {
        String letters = NameKey.letters(text);
        return profilesOf.get(customer).stream()
                .map(profile -> NameKey.letters(profile.name()))
                .anyMatch(name -> name.length() >= TELLING_NAME && letters.contains(name));
    }

    private void collect(KeyIndex index, long at, long hash, String cut, Set<Integer> found) {
        int looks = 0;
        for (int e = index.first(at); e >= 0; e = index.next(e)) {
            Profile profile = profiles.get(index.value(e));
            if (isOf(profile, hash, cut)) {
                found.add(profile.customer());
            }
            if (++looks > 4 * MOST_NAMESAKES || found.size() > MOST_NAMESAKES) {
                return;
            }
        }
    }

    private static boolean isOf(Profile profile, long hash, String cut) {
        return profile.nameHash() == hash
                || (cut.length() >= NameKey.TELLING
                        && NameKey.letters(profile.name()).startsWith(cut));
    }

    private static long beginning(String letters) {
        return KeyIndex.hash(letters.substring(0, NameKey.TELLING));
    }
}
