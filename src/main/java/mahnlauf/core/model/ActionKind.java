package mahnlauf.core.model;

import java.util.Locale;

/** What a step does; the words of the table {@code actions}. */
public enum ActionKind {
    REMINDER,
    DUNNING,
    FINAL_NOTICE,
    CALL,
    AGREEMENT_OFFER,
    AGREEMENT_CONFIRMATION,
    AGREEMENT_BROKEN,
    INSTALMENT_REMINDER,
    THANKS,
    SERVICE_STOP,
    SERVICE_RESUME,
    COLLECTION_HANDOFF,
    COLLECTION_RECALL,
    RESEND_INVOICE,
    CONTACT_CHECK,
    /** Tells the debtor that an agency has his claim, once a hand-off. */
    HANDOVER_NOTICE;
    private final String code = name().toLowerCase(Locale.ROOT);

    public String code() {
        return code;
    }

    public static ActionKind ofCode(String code) {
        return valueOf(code.toUpperCase(Locale.ROOT));
    }

    /** A letter to the debtor, by mail or by post: it climbs the ladder. */
    public boolean isLetter() {
        return this == REMINDER || this == DUNNING || this == FINAL_NOTICE;
    }

    /** Goes to the customer by mail or by post: a letter, or one that claims nothing new. */
    public boolean isMessage() {
        return isLetter()
                || isNote()
                || this == AGREEMENT_OFFER
                || this == RESEND_INVOICE
                || this == CONTACT_CHECK
                || this == HANDOVER_NOTICE;
    }

    /** What it is about can be handed over by a person, where neither mail nor post reaches him. */
    public boolean isHandedOver() {
        return this == AGREEMENT_OFFER || this == AGREEMENT_CONFIRMATION;
    }

    /** A letter about an agreement: it climbs nothing and charges nothing. */
    public boolean isNote() {
        return this == AGREEMENT_CONFIRMATION
                || this == AGREEMENT_BROKEN
                || this == INSTALMENT_REMINDER
                || this == THANKS;
    }

    /** Relieves the debtor or answers him, so it leaves even where bank data is old. */
    public boolean isRelief() {
        return this == SERVICE_RESUME
                || this == COLLECTION_RECALL
                || this == RESEND_INVOICE
                || this == CONTACT_CHECK;
    }
}
