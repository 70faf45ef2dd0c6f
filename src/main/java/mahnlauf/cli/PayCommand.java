package mahnlauf.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.concurrent.Callable;
import mahnlauf.core.agree.Revival;
import mahnlauf.core.model.Agreement;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.shell.Clerk;
import mahnlauf.shell.HandDesk;
import mahnlauf.shell.Settings;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Books money that came outside the statements. */
@Command(
        name = "pay",
        mixinStandardHelpOptions = true,
        header = "Books money that came outside the statements: cash, card.",
        description = {"", "`unassign` takes it back.", ""})
final class PayCommand implements Callable<Integer> {

    @Mixin HomeOptions options = new HomeOptions();

    @Parameters(index = "0", paramLabel = "INVOICE")
    String invoice = "";

    @Parameters(index = "1", paramLabel = "AMOUNT", description = "such as 49.00")
    String amount = "";

    @Option(
            names = "--on",
            required = true,
            paramLabel = "DATE",
            description = "the day on which it came")
    LocalDate on = LocalDate.MIN;

    @Option(
            names = "--note",
            required = true,
            paramLabel = "TEXT",
            description = "how it came, for whoever asks later")
    String note = "";

    @Override
    public Integer call() throws Exception {
        Settings settings = options.settings();
        if (!amount.matches("[0-9]{1,12}(\\.[0-9]{1,2})?") || note.isBlank()) {
            throw new UsageException(
                    note.isBlank()
                            ? "--note is empty; say how the money came."
                            : "'" + amount + "' is no amount; write it like 49.00.");
        }
        LocalDate today = HomeOptions.today(settings);
        try (Clerk clerk = Clerk.at(options.home(), today)) {
            LocalDate last = clerk.day().isAfter(today) ? clerk.day() : today;
            if (on.isAfter(last)) {
                throw new UsageException("--on " + on + " lies in the future.");
            }
            Clerk.Subject subject = clerk.subject(invoice, Clerk.Choice.INVOICE);
            Money money = Money.of(new BigDecimal(amount), clerk.currencyOf(subject));
            if (!money.isPositive()) {
                throw new UsageException("'" + amount + "' is nothing.");
            }
            InvoiceNumber number = new InvoiceNumber(invoice);
            HandDesk desk = clerk.handDesk(settings, options.baseRates());
            String ref = desk.pay(number, money, on, note.strip());
            System.out.println(booked(money, desk.free(ref), ref));
            desk.revived(number).forEach(revival -> System.out.println(words(revival)));
        }
        return 0;
    }

    private String booked(Money money, Money free, String ref) {
        String booked = "Booked " + money.minus(free).plain() + " on " + invoice + " as " + ref;
        return free.isPositive()
                ? booked
                        + "\n"
                        + free.plain()
                        + " is more than "
                        + invoice
                        + " owes: it is the customer's credit and counts for no agreement. If it"
                        + " pays another invoice, book it with `mahnlauf assign "
                        + ref
                        + " INVOICE="
                        + free.plain()
                        + "`"
                : booked;
    }

    private String words(Revival revival) {
        return "Agreement "
                + revival.agreement().id()
                + (revival.state() == Agreement.State.KEPT ? " counts as kept" : " is active again")
                + " from the next night on: with the money of "
                + on
                + " it was never broken. If it came later, take it back with `mahnlauf unassign` and"
                + " name the right day.";
    }
}
