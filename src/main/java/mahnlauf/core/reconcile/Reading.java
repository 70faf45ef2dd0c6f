package mahnlauf.core.reconcile;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.Predicate;

/**
 * One way to read the invoice numbers of an entry. There is a second one where a blank between
 * digits may join them or part them ({@code RE-1 2}), and where text and end-to-end id differ.
 *
 * @param numbers for each number the invoices that have it; several differ in separators alone
 */
record Reading(Naming naming, List<List<Integer>> numbers) {

    private static final Comparator<Occurrence> LONGEST_FIRST =
            Comparator.comparingInt(Occurrence::size)
                    .reversed()
                    .thenComparing(Occurrence::standing, Comparator.reverseOrder())
                    .thenComparing(Occurrence::start);

    /** Every way to read these numbers; none where there are none. */
    static List<Reading> of(ReferenceText text, List<Occurrence> found, NumberIndex index) {
        if (found.isEmpty()) {
            return List.of();
        }
        List<Occurrence> joined = longest(found, o -> true);
        List<Occurrence> parted = longest(found, o -> !joins(text, o, found));
        List<Reading> readings = new ArrayList<>(withList(joined, text, index));
        if (!joined.equals(parted)) {
            readings.addAll(withList(parted, text, index));
        }
        return readings;
    }

    /** The numbers alone and, where a list goes on behind one of them, the whole list. */
    private static List<Reading> withList(
            List<Occurrence> chosen, ReferenceText text, NumberIndex index) {
        List<Occurrence> listed = new ArrayList<>();
        boolean unread = false;
        for (Occurrence number : chosen) {
            ListTail tail = ListTail.of(number, chosen, text, index);
            listed.addAll(tail.members());
            unread |= tail.unread() || !tail.members().isEmpty();
        }
        Reading alone = of(chosen);
        Reading bare = unread ? alone.as(Naming.LOOSE_NUMBER) : alone;
        if (listed.isEmpty()) {
            return List.of(bare);
        }
        listed.addAll(chosen);
        return List.of(bare, of(listed));
    }

    /** The invoices of this reading, whatever their order. */
    Set<List<Integer>> asSet() {
        return Set.copyOf(numbers);
    }

    Reading as(Naming other) {
        return new Reading(other, numbers);
    }

    /** The numbers that stand, longest first, where they overlap. */
    static List<Occurrence> longest(List<Occurrence> found, Predicate<Occurrence> allowed) {
        if (found.isEmpty()) {
            return found;
        }
        List<Occurrence> chosen = new ArrayList<>();
        for (Occurrence next : found.stream().sorted(LONGEST_FIRST).toList()) {
            if (allowed.test(next) && chosen.stream().noneMatch(next::overlaps)) {
                chosen.add(next);
            }
        }
        chosen.sort(Comparator.comparingInt(Occurrence::start));
        return chosen;
    }

    private static Reading of(List<Occurrence> chosen) {
        Set<List<Integer>> seen = new LinkedHashSet<>();
        Set<Standing> standings = new TreeSet<>();
        for (Occurrence occurrence : chosen) {
            seen.add(occurrence.ids().stream().sorted().toList());
            standings.add(occurrence.standing());
        }
        return new Reading(naming(standings), List.copyOf(seen));
    }

    /** The weakest number makes the reading: all of them are paid together. */
    private static Naming naming(Set<Standing> standings) {
        if (standings.contains(Standing.LOOSE)) {
            return Naming.LOOSE_NUMBER;
        }
        return standings.contains(Standing.CLEAN) ? Naming.NUMBER : Naming.REFERENCE;
    }

    private static boolean joins(ReferenceText text, Occurrence whole, List<Occurrence> found) {
        boolean blank = false;
        for (int i = whole.start() + 1; i < whole.end(); i++) {
            boolean digits = text.digitAt(i - 1) && text.digitAt(i);
            blank |= digits && text.gap(i) == Gap.BLANK;
        }
        return blank && found.stream().anyMatch(whole::contains);
    }
}
