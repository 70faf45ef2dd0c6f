package mahnlauf.core.model;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import org.jspecify.annotations.Nullable;

/**
 * Something that leaves the house: a row first, then delivered.
 *
 * @param id derived from night, kind and customer; names files and mails
 * @param asOf the night that decided it
 * @param amount open principal; {@code fee} what it charges anew; {@code interest} all interest it
 *     claims
 * @param deadline last day to pay, or day on which it takes effect; null where it sets none
 * @param target where it went: an address, a file relative to the home
 * @param after the letter that it goes with, or empty
 * @param note what a person should know of its delivery, or empty
 */
public record Action(
        String id,
        LocalDate asOf,
        CustomerNumber customer,
        List<InvoiceNumber> invoices,
        ActionKind kind,
        Stage stage,
        Channel channel,
        Money amount,
        Money fee,
        Money interest,
        @Nullable LocalDate deadline,
        State state,
        String target,
        String after,
        boolean approved,
        String note) {

    public Action {
        invoices = List.copyOf(invoices);
    }

    /** The same action after something happened to it. */
    public Action became(State newState, String newNote) {
        return new Action(
                id, asOf, customer, invoices, kind, stage, channel, amount, fee, interest, deadline,
                newState, target, after, approved, newNote);
    }

    /** The same action by another door or to another place. */
    public Action by(Channel newChannel, String newTarget) {
        return new Action(
                id,
                asOf,
                customer,
                invoices,
                kind,
                stage,
                newChannel,
                amount,
                fee,
                interest,
                deadline,
                state,
                newTarget,
                after,
                approved,
                note);
    }

    /** The same action with a person's approval. */
    public Action approve() {
        return new Action(
                id, asOf, customer, invoices, kind, stage, channel, amount, fee, interest, deadline,
                state, target, after, true, note);
    }

    /** The same action with the figures of another night. */
    public Action figures(
            Money newAmount, Money newFee, Money newInterest, @Nullable LocalDate newDeadline) {
        return new Action(
                id,
                asOf,
                customer,
                invoices,
                kind,
                stage,
                channel,
                newAmount,
                newFee,
                newInterest,
                newDeadline,
                state,
                target,
                after,
                approved,
                note);
    }

    /** The door by which it leaves; the words of the table {@code actions}. */
    public enum Channel {
        MAIL,
        LETTER,
        CALL,
        AGREEMENT,
        SERVICE,
        COLLECTION;

        public String code() {
            return name().toLowerCase(Locale.ROOT);
        }

        public static Channel ofCode(String code) {
            return valueOf(code.toUpperCase(Locale.ROOT));
        }
    }

    public enum State {
        PENDING,
        /**
         * A mail is on its way; after a crash it counts as pending and is sent under the same
         * Message-ID.
         */
        SENDING,
        DELIVERED,
        FAILED,
        WITHDRAWN;

        /**
         * The word of the table {@code actions}: whoever looks from outside sees what is on its way
         * as pending.
         */
        public String code() {
            return (this == SENDING ? PENDING : this).name().toLowerCase(Locale.ROOT);
        }

        public boolean isWaiting() {
            return this == PENDING || this == SENDING;
        }
    }
}
