package mahnlauf.cli;

import mahnlauf.core.model.RefusedException;
import mahnlauf.shell.TooEarlyException;
import mahnlauf.shell.WrongSettingException;
import org.slf4j.LoggerFactory;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.ParseResult;

/**
 * What an exception means to whoever called: a message, never a stack trace (that goes to the log
 * file).
 */
final class Failures implements IExecutionExceptionHandler {

    static final int FAILED = 3;

    @Override
    public int handleExecutionException(
            Exception failure, CommandLine command, ParseResult parsed) {
        if (failure instanceof WrongSettingException
                || failure instanceof TooEarlyException
                || failure instanceof UsageException
                || failure instanceof RefusedException) {
            command.getErr().println("mahnlauf: " + failure.getMessage());
            return CommandLine.ExitCode.USAGE;
        }
        LoggerFactory.getLogger(Failures.class).debug("The command failed", failure);
        command.getErr().println("mahnlauf: failed: " + rootMessage(failure));
        command.getErr()
                .println("Nothing is half done; the next run goes on from here. More is in logs/.");
        return FAILED;
    }

    private static String rootMessage(Throwable failure) {
        Throwable root = failure;
        while (root.getCause() != null) {
            root = root.getCause();
        }
        String message = root.getMessage();
        return message == null ? root.getClass().getSimpleName() : message;
    }
}
