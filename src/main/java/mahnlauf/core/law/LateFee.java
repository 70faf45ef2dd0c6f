package mahnlauf.core.law;

import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import org.jspecify.annotations.Nullable;

/**
 * What a dunning letter may charge besides interest.
 *
 * <p>A business owes the lump sum of 40 euros once per invoice (German: Verzugspauschale, § 288 V
 * BGB; § 458 UGB). A consumer owes the real cost of the letter (German: Mahnkosten, §§ 280, 286
 * BGB), once per letter. Either only if default began before the letter's date: a letter that
 * creates default is free. Swiss law knows neither unless it was agreed.
 */
public final class LateFee {

    private static final Comparator<Item> OLDEST_FIRST =
            Comparator.comparing(Item::dueDate).thenComparing(Item::invoice);

    private LateFee() {}

    public enum Kind {
        /** Exists once per invoice. */
        LUMP_SUM,
        /** Exists once per letter. */
        LETTER_COST
    }

    /** How the letter leaves: by e-mail it costs less. */
    public enum Sending {
        POST,
        EMAIL
    }

    /** The settings {@code fees.*}. */
    public record Tariff(Money consumerPost, Money consumerEmail, Money business) {

        Money letterCost(Sending sending) {
            return switch (sending) {
                case POST -> consumerPost;
                case EMAIL -> consumerEmail;
            };
        }
    }

    /** The letter that may charge. */
    public record Occasion(
            Jurisdiction jurisdiction, CustomerKind kind, Sending sending, LocalDate date) {}

    /**
     * An invoice in the letter.
     *
     * @param open principal still owed
     * @param defaultFrom first day of default, or null where the debtor is in none
     * @param lumpSumCharged the lump sum was booked on it before
     */
    public record Item(
            InvoiceNumber invoice,
            LocalDate dueDate,
            Money open,
            @Nullable LocalDate defaultFrom,
            boolean lumpSumCharged) {

        boolean inDefaultBefore(LocalDate day) {
            return defaultFrom != null && defaultFrom.isBefore(day);
        }
    }

    /** A fee to be booked on this invoice. */
    public record Charge(InvoiceNumber invoice, Kind kind, Money amount) {}

    /** The fees of one letter, oldest invoice first. What is in another currency bears none. */
    public static List<Charge> of(Occasion letter, Tariff tariff, List<Item> items) {
        if (letter.jurisdiction() == Jurisdiction.CH) {
            return List.of();
        }
        return switch (letter.kind()) {
            case BUSINESS -> lumpSums(letter, tariff.business(), items);
            case CONSUMER -> letterCost(letter, tariff.letterCost(letter.sending()), items);
        };
    }

    private static List<Charge> lumpSums(Occasion letter, Money fee, List<Item> items) {
        return items.stream()
                .filter(item -> bears(item, fee, letter) && !item.lumpSumCharged())
                .sorted(OLDEST_FIRST)
                .map(item -> new Charge(item.invoice(), Kind.LUMP_SUM, fee))
                .toList();
    }

    private static List<Charge> letterCost(Occasion letter, Money fee, List<Item> items) {
        return items.stream()
                .filter(item -> bears(item, fee, letter))
                .min(OLDEST_FIRST)
                .map(item -> new Charge(item.invoice(), Kind.LETTER_COST, fee))
                .stream()
                .toList();
    }

    private static boolean bears(Item item, Money fee, Occasion letter) {
        return fee.isPositive()
                && item.open().isPositive()
                && item.open().currency().equals(fee.currency())
                && item.inDefaultBefore(letter.date());
    }
}
