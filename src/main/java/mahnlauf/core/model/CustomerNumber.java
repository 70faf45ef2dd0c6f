package mahnlauf.core.model;

/**
 * The number under which the books know a customer; the only personal datum that logs may carry.
 */
public record CustomerNumber(String value) implements Comparable<CustomerNumber> {

    public CustomerNumber {
        if (value.isBlank()) {
            throw new IllegalArgumentException("CustomerNumber is blank");
        }
    }

    @Override
    public int compareTo(CustomerNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
