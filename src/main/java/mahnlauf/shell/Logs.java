package mahnlauf.shell;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.logging.FileHandler;
import java.util.logging.Formatter;
import java.util.logging.Handler;
import java.util.logging.Level;
import java.util.logging.LogRecord;
import java.util.logging.Logger;
import java.util.logging.StreamHandler;
import org.jspecify.annotations.Nullable;

/** Where messages go: short ones to standard error, everything to {@code logs/}. */
public final class Logs {

    private static final int FILE_BYTES = 10_000_000;
    private static final int FILES_KEPT = 10;
    private static final Logger ROOT = Logger.getLogger("");

    private Logs() {}

    /** Begins to log for a home, in its file alone: whoever calls says himself what happens. */
    public static void startInFileAlone(Home home) throws IOException {
        start(home);
        for (Handler handler : ROOT.getHandlers()) {
            if (handler instanceof StandardError) {
                ROOT.removeHandler(handler);
            }
        }
    }

    /** Begins to log for a home; other commands stay silent but for warnings. */
    public static void start(Home home) throws IOException {
        quiet();
        Files.createDirectories(home.logs());
        String pattern = home.logs().toString().replace("%", "%%") + "/mahnlauf-%g.log";
        FileHandler file = new FileHandler(pattern, FILE_BYTES, FILES_KEPT, true);
        file.setEncoding("UTF-8");
        file.setLevel(Level.ALL);
        file.setFormatter(new Lines(true));
        ROOT.addHandler(file);
    }

    /** Warnings of ours on standard error, nothing else. */
    public static void quiet() {
        for (Handler handler : ROOT.getHandlers()) {
            ROOT.removeHandler(handler);
        }
        ROOT.setLevel(Level.WARNING);
        Logger.getLogger("mahnlauf").setLevel(Level.FINE);
        StandardError err = new StandardError();
        err.setLevel(Level.INFO);
        err.setFormatter(new Lines(false));
        ROOT.addHandler(err);
    }

    /** Standard error, written through at once. */
    private static final class StandardError extends StreamHandler {
        StandardError() {
            super(System.err, new Lines(false));
        }

        @Override
        public synchronized void publish(@Nullable LogRecord entry) {
            boolean ours =
                    entry != null && String.valueOf(entry.getLoggerName()).startsWith("mahnlauf");
            if (ours) {
                super.publish(entry);
                flush();
            }
        }
    }

    /** One line a message; in the file with its time and, of failures, the trace. */
    private static final class Lines extends Formatter {

        private static final DateTimeFormatter TIME =
                DateTimeFormatter.ofPattern("uuuu-MM-dd HH:mm:ss.SSS");
        private final boolean full;

        Lines(boolean full) {
            this.full = full;
        }

        @Override
        public String format(LogRecord entry) {
            String message = formatMessage(entry);
            if (!full) {
                return message + System.lineSeparator();
            }
            return TIME.format(entry.getInstant().atZone(ZoneId.systemDefault()))
                    + " "
                    + entry.getLevel()
                    + " "
                    + entry.getLoggerName()
                    + ": "
                    + message
                    + System.lineSeparator()
                    + trace(entry.getThrown());
        }

        private static String trace(@Nullable Throwable thrown) {
            if (thrown == null) {
                return "";
            }
            StringWriter text = new StringWriter();
            thrown.printStackTrace(new PrintWriter(text));
            return text.toString();
        }
    }
}
