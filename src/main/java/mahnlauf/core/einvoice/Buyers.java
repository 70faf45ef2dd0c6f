package mahnlauf.core.einvoice;

import java.util.List;
import java.util.Locale;
import java.util.function.Function;
import java.util.stream.Stream;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.reconcile.NameKey;
import org.jspecify.annotations.Nullable;

/** Under which customer number the books know the buyer of an electronic invoice. */
public final class Buyers {

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 40;

    private Buyers() {}

    /** What the search came to. */
    public sealed interface Search {

        <T> T fold(Function<CustomerNumber, T> found, Function<String, T> unclear);

        /** The number of a known customer, or one that is free for a new customer. */
        record Found(CustomerNumber number) implements Search {
            @Override
            public <T> T fold(Function<CustomerNumber, T> found, Function<String, T> unclear) {
                return found.apply(number);
            }
        }

        /** Only a person knows who is meant; the reason says how to tell. */
        record Unclear(String reason) implements Search {
            @Override
            public <T> T fold(Function<CustomerNumber, T> found, Function<String, T> unclear) {
                return unclear.apply(reason);
            }
        }
    }

    /**
     * The buyer identifier (BT-46) where the invoice states one; else the one known customer of
     * this name and postcode or e-mail address; else a number made of name and postcode ({@code
     * KUNDEN-AG-MITTE-69876}).
     */
    public static Search find(Party buyer, Books books) {
        if (!buyer.identifiers().isEmpty()) {
            return byNumber(buyer, buyer.identifiers().get(0), books);
        }
        List<CustomerNumber> known =
                books.debtors().stream()
                        .map(Debtor::customer)
                        .filter(customer -> isSame(buyer, customer))
                        .map(Customer::number)
                        .toList();
        return switch (known.size()) {
            case 0 -> madeOf(buyer, books);
            case 1 -> new Search.Found(known.get(0));
            default ->
                    new Search.Unclear(
                            "its buyer may be any of the customers "
                                    + String.join(
                                            ", ", known.stream().map(Object::toString).toList())
                                    + ", which have the same name and place; state the customer"
                                    + " number as buyer identifier (BT-46)");
        };
    }

    /**
     * The buyer as the books describe him from now on. What they know of him stays, an invoice only
     * adds what is missing: the clerk's own data are better than those of a print form. A VAT id
     * makes a business (§ 14 BGB); without one an unknown buyer counts as a consumer.
     */
    public static Customer described(CustomerNumber number, Party buyer, @Nullable Debtor known) {
        if (known == null) {
            return new Customer(
                    number,
                    buyer.name(),
                    buyer.vatId().isEmpty() ? CustomerKind.CONSUMER : CustomerKind.BUSINESS,
                    buyer.email(),
                    buyer.phone(),
                    buyer.street(),
                    buyer.postcode(),
                    buyer.city(),
                    buyer.country().isEmpty() ? "DE" : buyer.country(),
                    "de",
                    "");
        }
        Customer old = known.customer();
        boolean reachable = old.hasAddress(); // half of one address and half of another is none
        return new Customer(
                number,
                old.name().isEmpty() ? buyer.name() : old.name(),
                old.kind(),
                old.email().isEmpty() ? buyer.email() : old.email(),
                old.phone().isEmpty() ? buyer.phone() : old.phone(),
                reachable ? old.street() : buyer.street(),
                reachable ? old.postcode() : buyer.postcode(),
                reachable ? old.city() : buyer.city(),
                reachable || buyer.country().isEmpty() ? old.country() : buyer.country(),
                old.language(),
                old.iban());
    }

    private static Search byNumber(Party buyer, String number, Books books) {
        if (number.length() > LONGEST_NUMBER) {
            return new Search.Unclear(
                    "its buyer identifier (BT-46) is longer than "
                            + LONGEST_NUMBER
                            + " characters");
        }
        CustomerNumber wanted = new CustomerNumber(number);
        Debtor known = books.find(wanted);
        if (known == null || mayBe(buyer, known.customer())) {
            return new Search.Found(wanted);
        }
        return new Search.Unclear(
                "its buyer identifier (BT-46) is "
                        + number
                        + ", and the customer of this number has another name; where it is he,"
                        + " drop his row with the new name first");
    }

    private static Search madeOf(Party buyer, Books books) {
        String name = String.join("-", words(buyer.name()));
        String stem = name.length() > LONGEST_NAME ? name.substring(0, LONGEST_NAME) : name;
        String place = String.join("", words(buyer.postcode()));
        String number = place.isEmpty() ? stem : stem + "-" + place;
        String rare = Integer.toHexString((buyer.name() + "|" + buyer.street()).hashCode());
        return Stream.of(number, number + "-" + rare)
                .filter(free -> !free.isEmpty() && !free.startsWith("-"))
                .map(CustomerNumber::new)
                .filter(free -> isFree(free, buyer, books))
                .findFirst()
                .<Search>map(Search.Found::new)
                .orElse(
                        new Search.Unclear(
                                "no customer number can be made of its buyer's name; state one as"
                                        + " buyer identifier (BT-46)"));
    }

    /** Nobody has the number, or one of this name who was known without a postcode. */
    private static boolean isFree(CustomerNumber number, Party buyer, Books books) {
        Debtor known = books.find(number);
        return known == null
                || (sameName(buyer, known.customer())
                        && buyer.postcode().equals(known.customer().postcode()));
    }

    /** Same name, and same postcode or address of mail; both cheap ones are asked first. */
    private static boolean isSame(Party buyer, Customer customer) {
        boolean samePlace =
                !buyer.postcode().isEmpty() && buyer.postcode().equals(customer.postcode());
        return (samePlace || sameMail(buyer, customer)) && sameName(buyer, customer);
    }

    /** The number says who he is; a new spelling of the name is no other customer. */
    private static boolean mayBe(Party buyer, Customer customer) {
        boolean sameStreet =
                !buyer.street().isEmpty()
                        && buyer.street().equalsIgnoreCase(customer.street())
                        && buyer.postcode().equals(customer.postcode());
        return sameName(buyer, customer) || sameMail(buyer, customer) || sameStreet;
    }

    private static boolean sameMail(Party buyer, Customer customer) {
        return !buyer.email().isEmpty() && buyer.email().equalsIgnoreCase(customer.email());
    }

    private static boolean sameName(Party buyer, Customer customer) {
        return NameKey.of(buyer.name()).equals(NameKey.of(customer.name()));
    }

    /** Capitals and digits, umlauts as two letters: what every file name and command line takes. */
    private static List<String> words(String text) {
        String plain =
                text.toUpperCase(Locale.ROOT)
                        .replace("Ä", "AE")
                        .replace("Ö", "OE")
                        .replace("Ü", "UE");
        return Stream.of(plain.split("[^\\p{L}\\p{N}]+", -1)).filter(w -> !w.isEmpty()).toList();
    }
}
