package mahnlauf.cli;

import java.time.DateTimeException;
import java.time.LocalDate;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.TypeConversionException;

/** The command line: {@code mahnlauf COMMAND}. */
@Command(
        name = "mahnlauf",
        mixinStandardHelpOptions = true,
        versionProvider = Main.Version.class,
        header =
                "The nightly dunning run (Mahnlauf): who has paid, and the right next step for who has not.",
        description = {
            "",
            "Drop bank statements and invoice exports into inbox/, then run a night:",
            "  mahnlauf run          books what came in, sorts what is open, sends what is right",
            "  mahnlauf list aging   shows who owes what, and since when",
            "  mahnlauf explain RE-1 says why an invoice stands where it stands",
            ""
        },
        footer = {
            "",
            "Exit codes: 0 done; 1 done, but a person is needed; 2 wrong usage or settings, nothing was done;",
            "3 the run failed, nothing is half done and the next run goes on from there.",
            "`mahnlauf COMMAND --help` explains a command, `mahnlauf demo` shows it all on sample data."
        },
        synopsisSubcommandLabel = "COMMAND",
        subcommands = {
            DemoCommand.class,
            RunCommand.class,
            ScheduleCommand.class,
            ListCommand.class,
            ExplainCommand.class,
            InspectCommand.class,
            PreviewCommand.class,
            CalcCommand.class,
            AgreeCommand.class,
            HoldCommand.class,
            ReleaseCommand.class,
            ApproveCommand.class,
            AssignCommand.class,
            UnassignCommand.class,
            PayCommand.class,
            ForgetCommand.class,
            WriteOffCommand.class,
            ReopenCommand.class,
            EraseCommand.class,
            VerifyCommand.class,
            PolicyCommand.class,
            SettingsCommand.class,
            WarmUpCommand.class,
            HelpCommand.class
        })
public final class Main {

    private Main() {}

    public static void main(String[] args) {
        System.exit(execute(args));
    }

    /** Runs one command and answers with its exit code. */
    static int execute(String... args) {
        return commandLine().execute(args);
    }

    static CommandLine commandLine() {
        return new CommandLine(new Main())
                .registerConverter(LocalDate.class, Main::date)
                .setCaseInsensitiveEnumValuesAllowed(true)
                .setUsageHelpAutoWidth(true)
                .setExecutionExceptionHandler(new Failures())
                .setParameterExceptionHandler(new WrongUsage());
    }

    static LocalDate date(String text) {
        try {
            return LocalDate.parse(text);
        } catch (DateTimeException e) {
            throw new TypeConversionException(
                    "'" + text + "' is no date; write it like 2026-12-31");
        }
    }

    /** The version that the build wrote into the jar. */
    static final class Version implements IVersionProvider {
        @Override
        public String[] getVersion() {
            String version = Main.class.getPackage().getImplementationVersion();
            return new String[] {"mahnlauf " + (version == null ? "(not packaged)" : version)};
        }
    }
}
