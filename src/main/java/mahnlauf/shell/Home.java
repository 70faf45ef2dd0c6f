package mahnlauf.shell;

import java.nio.file.Path;
import java.time.LocalDate;

/** The folders of one home (CONTRACT.md "Home"). */
public record Home(Path root) {

    private static final String ARCHIVE = "archive";

    public Home {
        root = root.toAbsolutePath().normalize();
    }

    public Path inbox() {
        return root.resolve("inbox");
    }

    /** Whether a place, relative to the home, lies among the originals that were taken. */
    static boolean isArchived(String place) {
        return place.startsWith(ARCHIVE + "/");
    }

    public Path archive(LocalDate night) {
        return root.resolve(ARCHIVE).resolve(night.toString());
    }

    public Path rejected() {
        return root.resolve("rejected");
    }

    /** The folder of one door: mail, letters, calls, agreements, service, collection, review. */
    public Path outbox(String door) {
        return root.resolve("outbox").resolve(door);
    }

    public Path reports(LocalDate night) {
        return root.resolve("reports").resolve(night.toString());
    }

    public Path data() {
        return root.resolve("data");
    }

    /** Where files are made before they appear whole in their place. */
    public Path workshop() {
        return data().resolve("tmp");
    }

    public Path config() {
        return root.resolve("config");
    }

    public Path logs() {
        return root.resolve("logs");
    }

    /** The path as the operator sees it: relative to the home, with slashes. */
    public String relative(Path path) {
        return root.relativize(path.toAbsolutePath().normalize()).toString().replace('\\', '/');
    }
}
