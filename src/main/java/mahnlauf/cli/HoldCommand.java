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
            "A reason that speaks of a dispute (bestreitet, Reklamation, Mangel, complaint) calls a claim",
            "back from the agency, too; it needs no day. Begin it with dispute: or by_hand: to be sure.",
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
            description = "last day of the hold; needed but for insolvency, death and disputes")
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
            HoldReason code = HoldReason.ofText(reason);
            if (last == null && !code.lastsUntilReleased()) {
                throw new UsageException(
                        "--until is missing; name the last day of the hold, such as --until 2026-12-31."
                                + HoldText.doubt(reason)
                                        .map(d -> " " + d + " If it is one, begin with 'dispute:'.")
                                        .orElse(""));
            }
            if (last != null && last.isBefore(clerk.day())) {
                throw new UsageException(
                        "--until " + last + " has passed; today is " + clerk.day() + ".");
            }
            Clerk.Subject named = clerk.subject(id, which.choice());
            Clerk.Subject subject =
                    code.needsPerson() ? new Clerk.Subject(named.customer(), null) : named;
            clerk.hold(subject, last, reason);
            System.out.println(
                    "Held until " + (last == null ? "released" : last) + ": " + subject.sentence());
            HoldText.understood(id, reason).ifPresent(System.out::println);
        }
        return 0;
    }
}
