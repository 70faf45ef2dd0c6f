package mahnlauf.cli;

import java.io.IOException;
import mahnlauf.core.law.Jurisdiction;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Option;

/** By whose law a calculation goes. */
final class LawOption {

    @Option(
            names = "--jurisdiction",
            paramLabel = "LAW",
            description = "DE, AT or CH (default: the setting)")
    @Nullable Jurisdiction jurisdiction;

    /** The law that is asked for, else that of the settings. */
    Jurisdiction of(HomeOptions options) throws IOException {
        return jurisdiction == null ? options.settings().jurisdiction() : jurisdiction;
    }
}
