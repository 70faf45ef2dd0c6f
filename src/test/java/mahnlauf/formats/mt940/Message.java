package mahnlauf.formats.mt940;

import java.util.ArrayList;
import java.util.List;

/** An MT940 message of a test; what the test is not about has a harmless default. */
final class Message {

    private final List<String> lines = new ArrayList<>();

    /** A message of these fields alone. */
    static String of(String... lines) {
        return String.join("\r\n", lines) + "\r\n";
    }

    /** A whole statement over one euro with this text. */
    static String with(String... details) {
        return new Message().entry("2603040304CR1,00NTRFNONREF", details).closing("C260304EUR1,00");
    }

    Message() {
        this("C260301EUR0,");
    }

    Message(String opening) {
        lines.addAll(
                List.of(":20:STARTUMS", ":25:37040044/0532013000", ":28C:5/1", ":60F:" + opening));
    }

    Message entry(String line, String... details) {
        lines.add(":61:" + line);
        if (details.length > 0) {
            lines.add(":86:" + String.join("\r\n", details));
        }
        return this;
    }

    String closing(String balance) {
        return String.join("\r\n", lines) + "\r\n:62F:" + balance + "\r\n-\r\n";
    }

    /** Without a closing balance. */
    String open() {
        return String.join("\r\n", lines) + "\r\n";
    }
}
