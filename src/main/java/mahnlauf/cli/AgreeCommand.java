package mahnlauf.cli;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Currency;
import java.util.List;
import java.util.Objects;
import java.util.concurrent.Callable;
import java.util.stream.Stream;
import mahnlauf.core.agree.Proposal;
import mahnlauf.core.model.Agreement;
import mahnlauf.core.model.AgreementOffer.Instalment;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Money;
import mahnlauf.shell.AgreementDesk;
import mahnlauf.shell.Clerk;
import mahnlauf.shell.Settings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Records an agreement made with a customer. */
@Command(
        name = "agree",
        mixinStandardHelpOptions = true,
        header = "Records an agreement with a customer: instalments, a deferral or a settlement.",
        description = {
            "",
            "It covers all that the customer owes, or the invoices named. The ladder stands still"
                    + " and no",
            "interest accrues until it is kept or broken. The next run confirms it to the"
                    + " customer.",
            "",
            "  mahnlauf agree 20001 --instalments 3 --first 2026-04-01 --down 50.00",
            "  mahnlauf agree 20001 --defer-until 2026-06-30",
            "  mahnlauf agree 20001 --settle 540.00 --by 2026-03-31",
            "  mahnlauf agree 20001 --accept",
            ""
        })
final class AgreeCommand implements Callable<Integer> {

    @Mixin HomeOptions options = new HomeOptions();

    @Parameters(paramLabel = "CUSTOMER", description = "the customer's number")
    String customer = "";

    @Option(
            names = "--instalments",
            paramLabel = "N",
            description = "equal monthly instalments, the last one takes the cents")
    @Nullable Integer instalments;

    @Option(
            names = "--first",
            paramLabel = "DATE",
            description = "day of the first instalment; a holiday moves to the next working day")
    @Nullable LocalDate first;

    @Option(
            names = "--down",
            paramLabel = "AMOUNT",
            description = "down payment, due within a week, before the instalments")
    @Nullable String down;

    @Option(names = "--defer-until", paramLabel = "DATE", description = "all of it on that day")
    @Nullable LocalDate deferUntil;

    @Option(
            names = "--settle",
            paramLabel = "AMOUNT",
            description = "what settles all of it, if it is paid in time")
    @Nullable String settle;

    @Option(names = "--by", paramLabel = "DATE", description = "last day to pay the settlement")
    @Nullable LocalDate by;

    @Option(names = "--accept", description = "the customer accepts the offer that stands")
    boolean accept;

    @Option(
            names = "--invoice",
            paramLabel = "NO",
            arity = "1..*",
            description = "only these invoices")
    List<String> invoices = new ArrayList<>();

    @Option(
            names = "--as-of",
            paramLabel = "DATE",
            description = "the day of the agreement (default: that of the newest finished run)")
    @Nullable LocalDate asOf;

    @Override
    public Integer call() throws Exception {
        checkWords();
        Settings settings = options.settings();
        LocalDate today = HomeOptions.today(settings);
        try (Clerk clerk = Clerk.at(options.home(), today)) {
            LocalDate day = asOf == null ? clerk.day() : asOf;
            checkDay(day, clerk.day(), today);
            CustomerNumber number = clerk.subject(customer, Clerk.Choice.CUSTOMER).customer();
            AgreementDesk desk = clerk.agreementDesk(day, settings, options.baseRates());
            List<InvoiceNumber> named =
                    invoices.stream().map(String::strip).map(InvoiceNumber::new).toList();
            Agreement agreement =
                    accept
                            ? desk.accept(number)
                            : desk.agree(number, named, proposal(desk.currency(number, named)));
            tell(number, agreement);
        }
        return 0;
    }

    private void checkWords() {
        long ways =
                Stream.of(instalments, deferUntil, settle).filter(Objects::nonNull).count()
                        + (accept ? 1 : 0);
        if (ways != 1) {
            throw new UsageException(
                    "Say what was agreed: --instalments N --first DATE, --defer-until DATE,"
                            + " --settle AMOUNT --by DATE, or --accept; one of them.");
        }
        if ((instalments == null) != (first == null) || (down != null && instalments == null)) {
            throw new UsageException(
                    "--instalments N and --first DATE belong together; --down AMOUNT goes with"
                            + " them.");
        }
        if ((settle == null) != (by == null)) {
            throw new UsageException("--settle AMOUNT and --by DATE belong together.");
        }
    }

    private static void checkDay(LocalDate day, LocalDate newestNight, LocalDate today) {
        LocalDate last = newestNight.isAfter(today) ? newestNight : today;
        if (day.isBefore(newestNight) || day.isAfter(last)) {
            throw new UsageException(
                    "--as-of "
                            + day
                            + ": expected a day from the newest finished run, "
                            + newestNight
                            + ", to "
                            + last
                            + ".");
        }
    }

    private Proposal proposal(Currency currency) {
        if (instalments != null && first != null) {
            return new Proposal(
                    Agreement.Kind.INSTALMENTS, instalments, first, money(down, currency));
        }
        return deferUntil != null
                ? new Proposal(Agreement.Kind.DEFERRAL, 1, deferUntil, null)
                : new Proposal(
                        Agreement.Kind.SETTLEMENT,
                        1,
                        Objects.requireNonNull(by),
                        money(settle, currency));
    }

    private static @Nullable Money money(@Nullable String amount, Currency currency) {
        if (amount == null) {
            return null;
        }
        if (!amount.matches("[0-9]{1,12}(\\.[0-9]{1,2})?")) {
            throw new UsageException("'" + amount + "' is no amount; write it like 50.00.");
        }
        return Money.of(new BigDecimal(amount), currency);
    }

    private static void tell(CustomerNumber number, Agreement agreement) {
        System.out.println(
                "Agreed with customer "
                        + number
                        + " as "
                        + agreement.id()
                        + ": "
                        + agreement.terms().kind().code()
                        + " over "
                        + agreement.terms().total()
                        + " for "
                        + String.join(
                                ", ",
                                agreement.invoices().stream().map(InvoiceNumber::value).toList()));
        for (Instalment instalment : agreement.plan()) {
            System.out.println("  " + instalment.due() + "  " + instalment.amount());
        }
    }
}
