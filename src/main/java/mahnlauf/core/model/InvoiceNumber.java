package mahnlauf.core.model;

/** The number printed on the invoice; customers quote it when they pay. */
public record InvoiceNumber(String value) implements Comparable<InvoiceNumber> {

    public InvoiceNumber {
        if (value.isBlank()) {
            throw new IllegalArgumentException("InvoiceNumber is blank");
        }
    }

    @Override
    public int compareTo(InvoiceNumber other) {
        return value.compareTo(other.value);
    }

    @Override
    public String toString() {
        return value;
    }
}
