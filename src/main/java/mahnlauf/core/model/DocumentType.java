package mahnlauf.core.model;

import java.util.Locale;

/** What an exported document does: it claims money, gives some back, or takes an invoice away. */
public enum DocumentType {
    INVOICE,
    CREDIT_NOTE,
    CANCELLATION;
    private final String code = name().toLowerCase(Locale.ROOT);

    /** The word of files and tables: {@code invoice}, {@code credit_note}, {@code cancellation}. */
    public String code() {
        return code;
    }
}
