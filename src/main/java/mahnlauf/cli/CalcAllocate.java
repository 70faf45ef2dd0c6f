package mahnlauf.cli;

import java.util.concurrent.Callable;
import mahnlauf.core.law.Crediting;
import mahnlauf.core.law.Jurisdiction;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** How a payment is credited within one debt. */
@Command(
        name = "allocate",
        mixinStandardHelpOptions = true,
        header = "How a payment is credited within one debt: costs, interest, principal.",
        description = {"", "§ 367 I BGB, Art. 85 I OR; AT: costs come last, § 1416 ABGB.", ""})
final class CalcAllocate implements Callable<Integer> {

    @Mixin HomeOptions options = new HomeOptions();

    @Mixin LawOption asked = new LawOption();

    @Option(names = "--payment", required = true, paramLabel = "AMOUNT")
    String payment = "";

    @Option(names = "--costs", paramLabel = "AMOUNT")
    String costs = "0";

    @Option(names = "--interest", paramLabel = "AMOUNT")
    String interest = "0";

    @Option(names = "--principal", required = true, paramLabel = "AMOUNT")
    String principal = "";

    @Override
    public Integer call() throws Exception {
        Jurisdiction law = asked.of(options);
        Crediting.Shares shares =
                Crediting.allocate(
                        law,
                        Figures.amount("--payment", payment, law),
                        new Crediting.Owed(
                                Figures.amount("--costs", costs, law),
                                Figures.amount("--interest", interest, law),
                                Figures.amount("--principal", principal, law)));
        System.out.println(
                new JsonAnswer()
                        .with("costs", shares.costs())
                        .with("interest", shares.interest())
                        .with("principal", shares.principal())
                        .with("rest", shares.rest()));
        return 0;
    }
}
