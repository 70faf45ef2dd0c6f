package mahnlauf.cli;

import java.time.LocalDate;
import java.util.concurrent.Callable;
import mahnlauf.core.model.HoldReason;
import mahnlauf.shell.Clerk;
import mahnlauf.shell.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Stops the ladder for an invoice or a customer. */
@Command(
        name = "hold",
        mixinStandardHelpOptions = true,
        header = "Stops escalation for an invoice or for all that a customer owes, until a day.",
        description = {
            "",
            "The day itself still holds; the night after it the ladder goes on where it stood.",
            "A reason that begins with insolvency or deceased (Insolvenz, verstorben) holds all that",
            "the customer owes until it is released, if no day is named: no letter of any kind leaves.",
            ""
        })
final class HoldCommand implements Callable<Integer> {

    @Mixin HomeOptions options = new HomeOptions();
    @Mixin WhichOne which = new WhichOne();

    @Parameters(
            paramLabel = "INVOICE|CUSTOMER",
            description = "an invoice number or a customer number")
    String id = "";

    @Option(
            names = "--until",
            paramLabel = "DATE",
            description = "last day of the hold; needed but for insolvency and death")
    @Nullable LocalDate until;

    @Option(
            names = "--reason",
            required = true,
            paramLabel = "TEXT",
            description = "why, for whoever asks later")
    String reason = "";

    @Override
    public Integer call() throws Exception {
        Settings settings = options.settings();
        try (Clerk clerk = Clerk.at(options.home(), HomeOptions.today(settings))) {
            LocalDate last = until;
            boolean needsPerson = HoldReason.ofText(reason).needsPerson();
            if (last == null && !needsPerson) {
                throw new UsageException(
                        "--until is missing; name the last day of the hold, such as --until 2026-12-31.");
            }
            if (last != null && last.isBefore(clerk.day())) {
                throw new UsageException(
                        "--until " + last + " has passed; today is " + clerk.day() + ".");
            }
            Clerk.Subject named = clerk.subject(id, which.choice());
            Clerk.Subject subject = needsPerson ? new Clerk.Subject(named.customer(), null) : named;
            clerk.hold(subject, last, reason);
            System.out.println(
                    "Held until " + (last == null ? "released" : last) + ": " + subject.sentence());
        }
        return 0;
    }
}
