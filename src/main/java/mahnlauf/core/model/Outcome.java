package mahnlauf.core.model;

import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;

/** What came of a call or mail; the words of the contacts CSV (CONTRACT.md). */
public enum Outcome {
    /** He never got the invoice: it is sent again at once and waits five days. */
    LOST_INVOICE,
    /** He forgot to pay: five calendar days from the contact. */
    FORGOT,
    /** He contests the claim: the ladder stands still until the day named, or until released. */
    DISPUTE,
    /** He cannot pay at once: instalments are offered. */
    HARDSHIP,
    /** He pays until a day. */
    PROMISE,
    /** He will not pay: the ladder goes on, and nobody calls any more. */
    REFUSED,
    /** Nobody answered: called again. */
    UNREACHABLE,
    /** The number or address is wrong: it is not used until a newer record corrects it. */
    WRONG_CONTACT,
    /** He takes the instalments that were offered. */
    OFFER_ACCEPTED,
    /** He does not take them. */
    OFFER_DECLINED;
    private final String code = name().toLowerCase(Locale.ROOT);

    /** The word of files and events. */
    public String code() {
        return code;
    }

    /** Whether somebody was spoken to, so that the number is right. */
    public boolean isConversation() {
        return this != UNREACHABLE && this != WRONG_CONTACT;
    }

    /** Whether it says yes or no to what was offered. */
    public boolean answersOffer() {
        return this == OFFER_ACCEPTED || this == OFFER_DECLINED;
    }

    /** The outcome of this code; empty where there is none. */
    public static Optional<Outcome> find(String code) {
        return Stream.of(values()).filter(outcome -> outcome.code.equals(code)).findFirst();
    }

    /** The outcome that an event of type {@code contact} carries. */
    public static Outcome of(Event contact) {
        return valueOf(contact.word().toUpperCase(Locale.ROOT));
    }
}
