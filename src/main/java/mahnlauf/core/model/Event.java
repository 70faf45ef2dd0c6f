package mahnlauf.core.model;

import java.math.BigDecimal;
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

    /** The amount that the word holds, in the currency of {@code like}. */
    Money money(Money like) {
        return Money.of(new BigDecimal(word), like.currency());
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
         * released): word = {@link HoldReason}, reference = by what it came ({@code hold}, {@code
         * do_not_dun}, {@code contact:…}).
         */
        HOLD,
        /**
         * Ends holds. The reference {@code release} ends all of the invoice or customer, every
         * other one those under the same reference. Of a promise: word = kept, late or broken.
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
         * An agreement was offered: reference = its id, word = its terms, from = first day to pay,
         * until = last day to accept. Its invoices and dates stand before it.
         */
        AGREEMENT_OFFER,
        /**
         * The mail with an offer came back: reference = its id. Nobody can accept it, and what
         * asked for it waits again.
         */
        OFFER_RETURNED,
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
        /**
         * The agency says where a claim stands: reference = claim, word = {@link ClaimState} and,
         * of a payment, its amount ({@code part_paid 40.00 EUR}), from = its day.
         */
        AGENCY_REPORT,
        /**
         * The agency was told what came in on an invoice of its claim: reference = claim, word =
         * all that came in since the hand-over ({@code 40.00 EUR}).
         */
        CLAIM_PAYMENT,
        /** The debtor was told that an agency has the claim: reference = claim. */
        HANDOVER_NOTICE,
        /** The customer was put on the call list. */
        CALL,
        /**
         * What came of a call or mail: word = {@link Outcome}, until = the day that was named,
         * reference = the agreement of an accepted or declined offer; of a promise the amount
         * ({@code 600.00 EUR}), of hardship the instalments asked for, of a wrong contact its
         * channel.
         */
        CONTACT,
        /** The invoice left once more, because he had not got it. */
        INVOICE_RESENT,
        /** He was asked for his number or address, or to call back. */
        CONTACT_CHECK,
        /** A newer record corrects what was wrong: word = the channel. */
        CONTACT_CORRECTED,
        /**
         * His e-mail address took no mail: reference = the action that it carried, word = what the
         * mail server said (550, 5.1.1). It is not used until a newer record has another one.
         */
        MAIL_FAILED,
        /**
         * A letter that had left by mail came back, so it has not happened: reference = its action,
         * word = the customer's last letter before it, from = its night.
         */
        LETTER_RETURNED,
        /** The same for an invoice in it: word = the stage before it, from = since when. */
        STAGE_RETURNED,
        /**
         * Another program dunned the invoice before: word = stage, from = its last letter, until =
         * the deadline that counts for it, reference = the day on which the letter counts as
         * received.
         */
        TAKEN_OVER,
        /** The bank charged for a returned debit: reference = bank_ref, word = amount. */
        RETURN_COST,
        /** A person gave the claim up; the amounts are postings of the same reference. */
        WRITE_OFF,
        /** He takes that back. */
        REOPEN,
        /** The customer's personal data were removed. */
        ERASED;

        private final String code = name().toLowerCase(Locale.ROOT);

        public String code() {
            return code;
        }

        public static Type ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }
}
