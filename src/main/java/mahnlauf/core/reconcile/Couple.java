package mahnlauf.core.reconcile;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Reads a joint account: {@code Anna und Bernd Muster}, {@code Muster, Anna u. Bernd}. */
final class Couple {

    /** Two people, or two who have a child; more is a society. */
    private static final int MOST = 3;

    private Couple() {}

    /**
     * The sorted words of each person, as {@link NameKey#sorted} writes them; empty where the name
     * is of one person or of a firm.
     */
    static List<String> of(String[] all, List<String> telling) {
        if (Arrays.stream(all).noneMatch(NameWords::joins) || !NameWords.forms(all).isEmpty()) {
            return List.of();
        }
        List<List<String>> people = parted(all);
        if (people.size() < 2 || people.size() > MOST) {
            return List.of();
        }
        String last = telling.get(telling.size() - 1);
        boolean surnameFirst = people.get(0).size() > people.get(people.size() - 1).size();
        String surname = surnameFirst ? telling.get(0) : last;
        return people.stream().map(words -> NameKey.sorted(withSurname(words, surname))).toList();
    }

    private static List<List<String>> parted(String... all) {
        List<List<String>> people = new ArrayList<>();
        List<String> words = new ArrayList<>();
        for (String word : all) {
            if (NameWords.joins(word) && !words.isEmpty()) {
                people.add(words);
                words = new ArrayList<>();
            } else if (NameWords.isTelling(word)) {
                words.add(word);
            }
        }
        if (!words.isEmpty()) {
            people.add(words);
        }
        return people;
    }

    private static List<String> withSurname(List<String> words, String surname) {
        if (words.size() > 1 || words.contains(surname)) {
            return words;
        }
        return List.of(words.get(0), surname);
    }
}
