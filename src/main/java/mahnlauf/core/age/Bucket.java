package mahnlauf.core.age;

/**
 * How late an open item is: from the day it names to the day before the next bucket begins.
 *
 * @param code the word of files and tables: {@code not_due}, {@code 5-9}, {@code 90+}
 * @param fromDay its first day overdue; for what is not due, which has no first day, zero
 */
public record Bucket(String code, int fromDay) {

    public static final Bucket NOT_DUE = new Bucket("not_due", 0);

    @Override
    public String toString() {
        return code;
    }
}
