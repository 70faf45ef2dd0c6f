package mahnlauf.formats.bank;

import java.util.Locale;

/** What a row is where its cells say so; {@link #key} is the word in a map. */
enum RowClass {
    PENDING("not booked yet, so no money: left out"),
    IGNORE("no booking: left out"),
    OPENING("no booking but the balance before the first one"),
    CLOSING("no booking but the balance after the last one"),
    INTERNAL("moves money between own accounts, never a customer's payment"),
    RETURNS("a direct debit of ours that came back"),
    COLLECTIONS("a direct debit of ours that was paid"),
    REFUNDS("money that we paid back");

    private final String words;

    RowClass(String words) {
        this.words = words;
    }

    String key() {
        return name().toLowerCase(Locale.ROOT);
    }

    String words() {
        return words;
    }
}
