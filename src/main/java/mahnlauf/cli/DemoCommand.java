package mahnlauf.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import java.util.concurrent.Callable;
import mahnlauf.shell.Clerk;
import mahnlauf.shell.Home;
import mahnlauf.shell.Logs;
import mahnlauf.shell.NightShift;
import mahnlauf.shell.NightSummary;
import mahnlauf.shell.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;

/** Plays several nights over sample exports, in a home of its own. */
@Command(
        name = "demo",
        mixinStandardHelpOptions = true,
        header = "Shows it all: several nights over sample exports of a fictional coaching studio.",
        description = {
            "",
            "Makes a fresh home, drops the exports night by night, ends with every kind of output.",
            "Nothing leaves the machine: mails are written as files. A former demo is replaced;",
            "any other folder that is not empty is refused.",
            ""
        })
final class DemoCommand implements Callable<Integer> {

    @Option(
            names = "--home",
            paramLabel = "DIR",
            description = "where to make it (default: demo-home in the program's folder)")
    @Nullable Path folder;

    @Override
    public Integer call() throws Exception {
        Home home = DemoHome.make(folder == null ? standard() : folder);
        // The environment stays out: a mail server set there must not get the demo's mails.
        Settings settings = Settings.load(home, Map.of(), Map.of());
        Logs.startInFileAlone(home);
        DemoText text = new DemoText(home, System.out);
        new NightShift(home, settings, Clock.system(settings.zone()))
                .tell(nights -> play(home, nights, text));
        text.end();
        return 0;
    }

    private static Path standard() {
        return Path.of(System.getProperty("mahnlauf.root", ".")).resolve("demo-home");
    }

    private static void play(Home home, NightShift.Nights nights, DemoText text) throws Exception {
        text.begin();
        for (DemoLine line : DemoLine.story()) {
            switch (line.what()) {
                case DROP -> drop(line, home);
                case HOLD, RELEASE -> write(line, home, text);
                case NIGHT -> {
                    NightSummary night =
                            nights.run(new NightShift.Order(line.night(), false, true));
                    text.night(line, night);
                }
            }
        }
    }

    private static void drop(DemoLine line, Home home) throws IOException {
        try (InputStream content = line.content()) {
            Files.copy(content, home.inbox().resolve(line.fileName()));
        }
    }

    /** What a person does with `mahnlauf hold` and `mahnlauf release`. */
    private static void write(DemoLine line, Home home, DemoText text)
            throws IOException, SQLException {
        try (Clerk clerk = Clerk.at(home, LocalDate.MIN)) {
            Clerk.Subject subject = clerk.subject(line.subject(), Clerk.Choice.EITHER);
            if (line.what() == DemoLine.Verb.HOLD) {
                clerk.hold(subject, line.until(), line.reason());
            } else {
                clerk.release(subject);
            }
        }
        text.between(line);
    }
}
