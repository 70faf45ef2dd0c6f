package mahnlauf.core.reconcile;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;

/** Many kinds of noise, many schemes of numbers: precision and recall must not fall. */
class NoisyMonthTest {

    private static final String[] SCHEMES = {
        "RE-2026-%05d",
        "2026/%04d",
        "RG26-%05d",
        "R2026%05d",
        "1%05d",
        "INV-%06d",
        "26%06d",
        "AB%04d-S"
    };

    @Test
    void nothing_is_booked_wrongly_and_hardly_anything_is_left_to_a_person() {
        List<String> mistakes = new ArrayList<>();
        Map<String, int[]> score = score(mistakes);
        int right = score.values().stream().mapToInt(columns -> columns[0]).sum();
        int open = score.values().stream().mapToInt(columns -> columns[1]).sum();
        int wrong = score.values().stream().mapToInt(columns -> columns[2]).sum();
        assertEquals(0, wrong, () -> String.join("\n", mistakes));
        assertTrue(right >= 99 * (right + open) / 100, () -> String.join("\n", mistakes));
    }

    private static Map<String, int[]> score(List<String> mistakes) {
        Map<String, int[]> all = new TreeMap<>();
        for (int i = 0; i < SCHEMES.length; i++) {
            NoisyMonth month = new NoisyMonth(2026_11L + i, SCHEMES[i], 324);
            month.pay(new NoisyPayments(month).kinds());
            month.score(mistakes)
                    .forEach((kind, columns) -> all.merge(kind, columns, NoisyMonthTest::plus));
        }
        return all;
    }

    private static int[] plus(int[] one, int[] other) {
        return new int[] {one[0] + other[0], one[1] + other[1], one[2] + other[2]};
    }

    /** Tells the score of every kind: right, left open, wrong. */
    public static void main(String[] args) {
        List<String> mistakes = new ArrayList<>();
        score(mistakes)
                .forEach(
                        (kind, c) ->
                                System.out.printf("%-26s %4d %4d %4d%n", kind, c[0], c[1], c[2]));
        mistakes.stream()
                .filter(m -> args.length > 0 && m.startsWith(args[0]))
                .limit(12)
                .forEach(System.out::println);
    }
}
