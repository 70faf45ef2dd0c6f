package mahnlauf.core.model;

import java.time.LocalDate;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that happened to a customer or one of his invoices and moves no money.
 *
 * @param on the night (or the day of a command) that it counts from
 * @param invoice null where it concerns all that the customer owes
 * @param reference the action, claim, agreement or hold it belongs to
 * @param word what the type needs to know (see {@link Type})
 * @param from first day of what it sets, where it sets a time
 * @param until last day of it
 * @param note free text of a person; personal, kept outside the hashed row
 */
public record Event(
        Type type,
        LocalDate on,
        CustomerNumber customer,
        @Nullable InvoiceNumber invoice,
        String reference,
        String word,
        @Nullable LocalDate from,
        @Nullable LocalDate until,
        String note) {

    /** The same event about one invoice. */
    public Event about(InvoiceNumber number) {
        return new Event(type, on, customer, number, reference, word, from, until, note);
    }

    /** The same event with a first and last day. */
    public Event during(@Nullable LocalDate first, @Nullable LocalDate last) {
        return new Event(type, on, customer, invoice, reference, word, first, last, note);
    }

    /** The same event under another reference. */
    public Event under(String newReference) {
        return new Event(type, on, customer, invoice, newReference, word, from, until, note);
    }

    public enum Type {
        /**
         * A delivered letter listed the invoice: word = stage it climbs to, from = received, until
         * = deadline.
         */
        LETTER,
        /**
         * A letter left for the customer: word = its kind, from = the night, until = its deadline.
         */
        LETTER_SENT,
        /**
         * The ladder stands still for the invoice or customer from … until (no until: until
         * released).
         */
        HOLD,
        /**
         * Ends holds. The reference {@code release} ends all of the invoice or customer, every
         * other one those under the same reference.
         */
        RELEASE,
        /** The customer wants no e-mail or no post: word = which ({@link OptOut}). */
        OPT_OUT,
        /** He wants it again. */
        OPT_IN,
        /** The service stop was announced: until = the day it takes effect. */
        SERVICE_STOP,
        SERVICE_RESUME,
        /**
         * What came of a call or mail: word = outcome. {@code offer_accepted} and {@code
         * offer_declined} answer the offer that stands.
         */
        CONTACT,
        /**
         * An agreement was offered: reference = its id, word = its terms, from = first day to pay,
         * until = last day to accept. Its invoices and dates stand before it.
         */
        AGREEMENT_OFFER,
        /**
         * The agreement covers the invoice: reference = its id, word = how many bookings the
         * invoice had before.
         */
        AGREEMENT_INVOICE,
        /** One dated amount of the plan: word = amount and currency, until = its day. */
        AGREEMENT_INSTALMENT,
        /** An agreement was made: word = its terms. Its invoices and dates stand before it. */
        AGREEMENT_MADE,
        /** An offer was accepted: word = by what. */
        AGREEMENT_ACCEPTED,
        /** All that was agreed was paid in time. */
        AGREEMENT_KEPT,
        /** An instalment came too late or not: from = the first day after its grace. */
        AGREEMENT_BROKEN,
        /** A later statement showed that it had been kept after all, or a payment was returned. */
        AGREEMENT_RESUMED,
        /** A letter about it left: word = its kind, from = the instalment, until = its deadline. */
        AGREEMENT_LETTER,
        /** The invoice went to the agency: reference = claim, word = agency. */
        HANDOVER,
        /** The claim was called back. */
        RECALL,
        /** The customer was put on the call list. */
        CALL;
        private final String code = name().toLowerCase(Locale.ROOT);

        public String code() {
            return code;
        }

        public static Type ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
