package mahnlauf.core.age;

import java.util.ArrayList;
import java.util.List;

/** The buckets of the setting {@code aging.thresholds}: each begins on its threshold. */
public final class Buckets {

    private final List<Bucket> buckets;

    private Buckets(List<Bucket> buckets) {
        this.buckets = List.copyOf(buckets);
    }

    /**
     * The buckets that these thresholds bound, in days overdue: 5, 10, 20, 90 make {@code not_due},
     * {@code 1-4}, {@code 5-9}, {@code 10-19}, {@code 20-89} and {@code 90+}.
     *
     * @throws IllegalArgumentException if they are none, not positive or do not rise
     */
    public static Buckets of(List<Integer> thresholds) {
        check(thresholds);
        List<Integer> starts = new ArrayList<>(thresholds);
        if (starts.get(0) > 1) {
            starts.add(0, 1); // late, but before the first step
        }
        List<Bucket> buckets = new ArrayList<>();
        buckets.add(Bucket.NOT_DUE);
        for (int i = 0; i < starts.size(); i++) {
            int start = starts.get(i);
            String end = i + 1 < starts.size() ? "-" + (starts.get(i + 1) - 1) : "+";
            buckets.add(new Bucket(start + end, start));
        }
        return new Buckets(buckets);
    }

    /** The bucket of so many days overdue; zero and less is not due. */
    public Bucket of(int daysOverdue) {
        for (int i = buckets.size() - 1; i > 0; i--) {
            if (daysOverdue >= buckets.get(i).fromDay()) {
                return buckets.get(i);
            }
        }
        return Bucket.NOT_DUE;
    }

    /** All of them, {@code not_due} first, then from young to old. */
    public List<Bucket> all() {
        return buckets;
    }

    /** The codes of all buckets, in the same order. */
    public List<String> codes() {
        return buckets.stream().map(Bucket::code).toList();
    }

    private static void check(List<Integer> thresholds) {
        int before = 0;
        for (int threshold : thresholds) {
            if (threshold <= before) {
                throw new IllegalArgumentException(
                        "aging.thresholds "
                                + thresholds
                                + ": expected days that are at least 1 and"
                                + " rise, like 5,10,20,90; "
                                + threshold
                                + " comes after "
                                + before);
            }
            before = threshold;
        }
        if (before == 0) {
            throw new IllegalArgumentException(
                    "aging.thresholds is empty: expected days that rise, like 5,10,20,90");
        }
    }
}
