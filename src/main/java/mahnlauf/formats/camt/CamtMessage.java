package mahnlauf.formats.camt;

import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import mahnlauf.core.model.StatementSink;

/** The messages of ISO 20022 in which a bank tells what happened on an account. */
public enum CamtMessage {
    /** What was booked. */
    STATEMENT("camt.053", "BkToCstmrStmt", "Stmt", StatementSink.Kind.STATEMENT),
    /** What has been booked so far today; the statement tells it again. */
    REPORT("camt.052", "BkToCstmrAcctRpt", "Rpt", StatementSink.Kind.INTERIM),
    /** Details of single entries, often those that a statement tells as a batch. */
    NOTIFICATION("camt.054", "BkToCstmrDbtCdtNtfctn", "Ntfctn", StatementSink.Kind.NOTIFICATION);

    private static final Pattern VERSION = Pattern.compile("camt\\.05[234]\\.\\d{3}\\.\\d{2}");

    private final String code;
    private final String element;
    private final String report;
    private final StatementSink.Kind kind;

    CamtMessage(String code, String element, String report, StatementSink.Kind kind) {
        this.code = code;
        this.element = element;
        this.report = report;
        this.kind = kind;
    }

    /**
     * The message that an element of this local name holds; version 01 adds its version to it
     * ({@code BkToCstmrStmtV01}).
     */
    public static Optional<CamtMessage> of(String element) {
        for (CamtMessage message : values()) {
            if (element.startsWith(message.element)) {
                return Optional.of(message);
            }
        }
        return Optional.empty();
    }

    /** {@code camt.053.001.08} where the namespace tells the version, else {@code camt.053}. */
    public String format(String namespace) {
        Matcher version = VERSION.matcher(namespace);
        return version.find() && version.group().startsWith(code) ? version.group() : code;
    }

    /** The element of one statement, report or notification. */
    String report() {
        return report;
    }

    /** How far the bank stands by what the message says. */
    StatementSink.Kind kind() {
        return kind;
    }
}
