package mahnlauf.shell;

import jakarta.mail.BodyPart;
import jakarta.mail.MessagingException;
import jakarta.mail.Multipart;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import mahnlauf.core.model.Table;
import mahnlauf.store.Database;
import mahnlauf.store.Ledger;
import org.junit.jupiter.api.Assertions;

/**
 * A story of nights, told in files that an accountant can read.
 *
 * <p>{@code nights.txt} has a line for each thing that happens: {@code set key=value}, {@code hold
 * RE-1 until 2026-02-10}, {@code release RE-1}, {@code approve ACTION}, or the date of a night;
 * {@code #} begins a comment. {@code mahnlauf.yaml} has the settings. {@code given/DATE/} is
 * dropped into the inbox before that night. {@code expected/TABLE.csv} is the table at the end,
 * with the columns that its header names; {@code expected/mails/ACTION.txt} is what the customer
 * reads; the lines of {@code expected/letters/ACTION.txt} stand in the printed letter.
 */
final class ExampleNight {

    private final Path story;
    private final Home home;
    private final Map<String, String> set = new LinkedHashMap<>();
    private LocalDate night = LocalDate.EPOCH;

    ExampleNight(Path story, Path home) {
        this.story = story;
        this.home = new Home(home);
    }

    void happens() throws Exception {
        Files.createDirectories(home.inbox());
        if (Files.exists(story.resolve(PolicyFile.NAME))) {
            Files.createDirectories(home.config());
            Files.copy(story.resolve(PolicyFile.NAME), home.config().resolve(PolicyFile.NAME));
        }
        for (String line : Files.readAllLines(story.resolve("nights.txt"))) {
            String what = line.replaceFirst("#.*", "").strip();
            if (!what.isEmpty()) {
                happens(List.of(what.split(" +", -1)));
            }
        }
    }

    private void happens(List<String> words) throws Exception {
        switch (words.get(0)) {
            case "set" -> {
                List<String> pair = List.of(words.get(1).split("=", 2));
                set.put(pair.get(0), pair.get(1));
            }
            case "hold" -> {
                try (Clerk clerk = Clerk.at(home, night)) {
                    Clerk.Subject held = clerk.subject(words.get(1), Clerk.Choice.EITHER);
                    clerk.hold(held, LocalDate.parse(words.get(3)), "ruft zurück");
                }
            }
            case "approve" -> {
                try (Clerk clerk = Clerk.at(home, night)) {
                    clerk.approve(List.of(words.get(1)));
                }
            }
            case "release" -> {
                try (Clerk clerk = Clerk.at(home, night)) {
                    clerk.release(clerk.subject(words.get(1), Clerk.Choice.EITHER));
                }
            }
            default -> run(words);
        }
    }

    private void run(List<String> words) throws Exception {
        night = LocalDate.parse(words.get(0));
        drop(story.resolve("given").resolve(night.toString()));
        boolean deliver = !words.contains("without-delivery");
        Settings settings = settings();
        Clock half3 =
                Clock.fixed(
                        night.atTime(LocalTime.of(3, 30)).atZone(settings.zone()).toInstant(),
                        settings.zone());
        new NightShift(home, settings, half3).run(new NightShift.Order(night, false, deliver));
    }

    private void drop(Path given) throws IOException {
        if (Files.isDirectory(given)) {
            try (Stream<Path> files = Files.list(given)) {
                for (Path file : files.toList()) {
                    Files.copy(file, home.inbox().resolve(file.getFileName()));
                }
            }
        }
    }

    private Settings settings() throws IOException {
        return Settings.load(home, set, Map.of());
    }

    /** Compares what came of it; where {@code update} is set, writes it down instead. */
    void ends(boolean update) throws Exception {
        try (Stream<Path> files = Files.walk(story.resolve("expected"))) {
            for (Path file : files.filter(Files::isRegularFile).sorted().toList()) {
                String kind = String.valueOf(file.getParent().getFileName());
                switch (kind) {
                    case "mails" -> compare(file, mail(stem(file)), update);
                    case "letters" -> contains(file);
                    default -> compare(file, table(file), update);
                }
            }
        }
    }

    private static String stem(Path file) {
        return file.getFileName().toString().replaceFirst("\\.[a-z]+$", "");
    }

    private void compare(Path expected, String actual, boolean update) throws IOException {
        if (update) {
            Files.writeString(expected, actual);
        }
        Assertions.assertEquals(
                Files.readString(expected), actual, story.getFileName() + "/" + stem(expected));
    }

    private void contains(Path expected) throws IOException {
        Path pdf = home.outbox("letters").resolve(stem(expected) + ".pdf");
        String printed = PrintedText.of(Files.readAllBytes(pdf));
        for (String line : Files.readAllLines(expected)) {
            Assertions.assertTrue(
                    printed.contains(line), () -> "'" + line + "' is not in: " + printed);
        }
    }

    /** The table with the columns that the expected file names. */
    private String table(Path expected) throws IOException, SQLException {
        List<String> wanted = List.of(Files.readAllLines(expected).get(0).split(",", -1));
        Table table;
        try (Ledger ledger = Ledger.of(Database.forReading(home.data()))) {
            table = new Tables(ledger, night, null, settings()).read(stem(expected), null);
        }
        Assertions.assertTrue(
                table.columns().containsAll(wanted), () -> wanted + " in " + expected);
        List<String> lines = new ArrayList<>(List.of(String.join(",", wanted)));
        for (List<String> row : table.rows()) {
            lines.add(
                    String.join(
                            ",",
                            wanted.stream()
                                    .map(c -> row.get(table.columns().indexOf(c)))
                                    .toList()));
        }
        return String.join("\n", lines) + "\n";
    }

    /** What the customer reads in the mail: subject and plain text. */
    private String mail(String action) throws IOException, MessagingException {
        Path eml = home.outbox("mail").resolve(action + ".eml");
        try (InputStream in = Files.newInputStream(eml)) {
            MimeMessage message =
                    new MimeMessage(Session.getInstance(new java.util.Properties()), in);
            String text = plain(message).replace("\r\n", "\n").strip();
            InternetAddress to = (InternetAddress) message.getAllRecipients()[0];
            String whom = to.getPersonal() + " <" + to.getAddress() + ">";
            String head = "An: " + whom + "\n" + message.getSubject();
            return head + "\n\n" + text + "\n";
        }
    }

    private static String plain(Part part) throws IOException, MessagingException {
        if (part.isMimeType("text/plain")) {
            return String.valueOf(part.getContent());
        }
        if (part.getContent() instanceof Multipart parts) {
            for (int i = 0; i < parts.getCount(); i++) {
                BodyPart inner = parts.getBodyPart(i);
                String text = plain(inner);
                if (!text.isEmpty()) {
                    return text;
                }
            }
        }
        return "";
    }
}
