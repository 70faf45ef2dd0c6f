package mahnlauf.core.reconcile;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

/** Finds customers by a name as a bank writes it. */
final class NameIndex {

    /** A name that more customers share tells nothing. */
    static final int MOST_NAMESAKES = 50;

    /** A text has some twenty words; more is no text that a payer wrote. */
    private static final int MOST_WORDS = 60;

    private final KeyIndex byHash = new KeyIndex();
    private final KeyIndex byForm = new KeyIndex();
    private final KeyIndex byBeginning = new KeyIndex();
    private final List<String> names = new ArrayList<>();
    private final List<Integer> customers = new ArrayList<>();

    void add(String name, int customer) {
        NameKey key = NameKey.parse(name);
        if (key.isEmpty()) {
            return;
        }
        int place = names.size();
        names.add(name);
        customers.add(customer);
        for (long hash : key.hashesOfCustomer()) {
            byHash.add(hash, place);
        }
        if (!key.forms().isEmpty()) {
            byForm.add(withForms(key), place);
        }
        String letters = NameKey.letters(name);
        if (letters.length() >= NameKey.TELLING) {
            byBeginning.add(beginning(letters), place);
        }
    }

    /**
     * Customers of this name; those of another legal form are others. One more than {@link
     * #MOST_NAMESAKES} where there are too many to tell.
     */
    Set<Integer> find(String name) {
        NameKey key = NameKey.parse(name);
        if (key.isEmpty()) {
            return Set.of();
        }
        Set<Integer> places = new HashSet<>();
        for (long hash : key.hashesOfPayer()) {
            collect(byHash, hash, "", places);
        }
        if (places.size() > MOST_NAMESAKES) {
            return ofMany(places, key);
        }
        boolean cut = places.isEmpty() ? NameKey.mayBeCut(name) : NameKey.isCutLength(name);
        if (cut) {
            String letters = NameKey.letters(name);
            if (letters.length() >= NameKey.TELLING) {
                collect(byBeginning, beginning(letters), letters, places);
            }
        }
        return customersOf(cut ? places : ofOneForm(places, key));
    }

    /** Customers whose name of two words or more stands in a text. */
    Set<Integer> in(String text) {
        List<String> words = NameKey.parse(text).words();
        Set<Integer> places = new HashSet<>();
        int last = Math.min(words.size(), MOST_WORDS);
        for (int start = 0; start < last; start++) {
            for (int size = 2; size <= 3 && start + size <= last; size++) {
                String sorted = NameKey.sorted(words.subList(start, start + size));
                collect(byHash, KeyIndex.hash(sorted), "", places);
            }
        }
        return customersOf(places);
    }

    /** Of so many only some were looked at: the form must tell, or the name tells nothing. */
    private Set<Integer> ofMany(Set<Integer> some, NameKey payer) {
        Set<Integer> same = new HashSet<>();
        if (!payer.forms().isEmpty()) {
            collect(byForm, withForms(payer), "", same);
        }
        return customersOf(same.isEmpty() ? some : same);
    }

    private static long withForms(NameKey key) {
        return KeyIndex.hash(
                NameKey.sorted(key.words()) + "#" + NameKey.sorted(List.copyOf(key.forms())));
    }

    private Set<Integer> ofOneForm(Set<Integer> places, NameKey payer) {
        if (payer.forms().isEmpty()) {
            return places;
        }
        Set<Integer> same = new HashSet<>();
        Set<Integer> possible = new HashSet<>();
        for (int place : places) {
            NameKey name = NameKey.parse(names.get(place));
            if (name.forms().equals(payer.forms())) {
                same.add(place);
            } else if (name.mayHaveFormOf(payer)) {
                possible.add(place);
            }
        }
        return same.isEmpty() ? possible : same;
    }

    private Set<Integer> customersOf(Set<Integer> places) {
        return places.stream().map(customers::get).collect(Collectors.toCollection(TreeSet::new));
    }

    private void collect(KeyIndex index, long hash, String cut, Set<Integer> found) {
        int looks = 0;
        for (int e = index.first(hash); e >= 0; e = index.next(e)) {
            int place = index.value(e);
            if (cut.isEmpty() || NameKey.letters(names.get(place)).startsWith(cut)) {
                found.add(place);
            }
            if (++looks > 4 * MOST_NAMESAKES || found.size() > MOST_NAMESAKES) {
                return;
            }
        }
    }

    private static long beginning(String letters) {
        return KeyIndex.hash(letters.substring(0, NameKey.TELLING));
    }
}
