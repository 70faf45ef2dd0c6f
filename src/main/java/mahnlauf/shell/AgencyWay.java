package mahnlauf.shell;

import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import mahnlauf.doors.Mailbox;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * How a copy of what lies in {@code outbox/collection/} travels to an agency, as the key {@code
 * delivery} of its file says; no secrets.
 */
sealed interface AgencyWay {

    /** The key in {@code config/agencies/<agency>.yaml}. */
    String KEY = "delivery";

    /** What may stand below it, by the way that uses it. */
    Map<String, List<String>> KEYS =
            Map.of(
                    "folder",
                    List.of("by"),
                    "sftp",
                    List.of(
                            "by",
                            "host",
                            "port",
                            "user",
                            "password_file",
                            "private_key_file",
                            "known_hosts",
                            "folder"),
                    "mail",
                    List.of("by", "to", "max_mb", "unencrypted"));

    /** All ways, as messages list them. */
    List<String> WAYS = List.of("folder", "sftp", "mail");

    /** No copy travels: whoever has access to the folder fetches it. */
    record Folder() implements AgencyWay {}

    /**
     * To an SFTP server whose host key is known.
     *
     * @param passwordFile of the password, or of the key's pass phrase; may be empty
     * @param keyFile the private key, or empty
     * @param knownHosts file with the server's host key
     * @param folder there; empty: where one is
     */
    record Sftp(
            String host,
            int port,
            String user,
            String passwordFile,
            String keyFile,
            String knownHosts,
            String folder)
            implements AgencyWay {

        @Override
        public String place() {
            return "SFTP server " + host;
        }
    }

    /**
     * As a mail by the mail server of the settings.
     *
     * @param maxBytes the largest file that goes by mail
     * @param unencrypted whether it may leave over a connection that anybody can read
     */
    record Mail(String to, long maxBytes, boolean unencrypted) implements AgencyWay {

        @Override
        public String place() {
            return "mail to " + to;
        }
    }

    /** What the operator calls it. */
    default String place() {
        return "folder";
    }

    /** Whether a copy leaves the house by this program. */
    default boolean travels() {
        return !(this instanceof Folder);
    }

    /**
     * Reads the key's value.
     *
     * @param file as messages name it, relative to {@code config/}
     * @param faults takes what is wrong; then the answer counts for nothing
     */
    static AgencyWay read(String file, @Nullable Node node, List<String> faults) {
        if (node == null) {
            return new Folder();
        }
        List<String> known = WAYS.stream().flatMap(way -> keys(way).stream()).distinct().toList();
        YamlPart part = YamlPart.of(file, node, KEY, known, faults);
        String by = part.oneOf("by", WAYS, "folder");
        if (!part.has("by") || by.equals(YamlPart.peek(node, "by"))) {
            known.stream()
                    .filter(key -> part.has(key) && !keys(by).contains(key))
                    .forEach(key -> unused(part, key, by));
        }
        return switch (by) {
            case "sftp" -> sftp(part);
            case "mail" -> mail(part);
            default -> new Folder();
        };
    }

    private static List<String> keys(String way) {
        return KEYS.getOrDefault(way, List.of());
    }

    /** Whoever writes it expects it to do something. */
    private static void unused(YamlPart part, String key, String by) {
        String users =
                WAYS.stream()
                        .filter(way -> keys(way).contains(key))
                        .collect(Collectors.joining(" or "));
        part.fault(
                key,
                "it is for delivery by "
                        + users
                        + ", but this one is by "
                        + by
                        + (by.equals("folder")
                                ? ", where everything lies in outbox/collection/ and no copy travels"
                                : "")
                        + "; expected only "
                        + String.join(", ", keys(by)));
    }

    private static Sftp sftp(YamlPart part) {
        Sftp sftp =
                new Sftp(
                        part.text("host", "", Pattern.compile("[A-Za-z0-9.-]{1,253}"), "a host"),
                        part.number("port", 22, 1, 65_535),
                        part.text(
                                "user",
                                "",
                                Pattern.compile("[^\\p{Cntrl}(){}&?]{1,100}"),
                                "the user there"),
                        file(part, "password_file"),
                        file(part, "private_key_file"),
                        file(part, "known_hosts"),
                        part.text(
                                "folder",
                                "",
                                Pattern.compile("(?!.*\\.\\.)[\\p{L}\\p{N}._ /-]{0,200}"),
                                "a folder there like eingang/neu"));
        needs(part, "host", sftp.host());
        needs(part, "user", sftp.user());
        if (sftp.knownHosts().isEmpty()) {
            part.fault(
                    "known_hosts",
                    "it is missing, and without the server's host key anybody could pretend to be"
                            + " the agency. Get it with `ssh-keyscan -p "
                            + sftp.port()
                            + " "
                            + sftp.host()
                            + " > config/known_hosts`, compare its fingerprint (`ssh-keygen -lf"
                            + " config/known_hosts`) with what the agency tells you, and name that"
                            + " file here");
        }
        return sftp;
    }

    private static Mail mail(YamlPart part) {
        Mail mail =
                new Mail(
                        part.text("to", "", Pattern.compile(".+"), "an e-mail address"),
                        (long) part.number("max_mb", 10, 1, 100) << 20,
                        part.oneOf("unencrypted", List.of("refused", "accepted"), "refused")
                                .equals("accepted"));
        if (!Mailbox.isAddress(mail.to())) {
            part.fault("to", "it is '" + mail.to() + "', expected one plain e-mail address");
        }
        return mail;
    }

    private static String file(YamlPart part, String key) {
        return part.text(key, "", Pattern.compile("[^\\p{Cntrl}{}]{1,300}"), "the name of a file");
    }

    private static void needs(YamlPart part, String key, String value) {
        if (value.isEmpty() && !part.has(key)) {
            part.fault(key, "it is missing");
        }
    }
}
