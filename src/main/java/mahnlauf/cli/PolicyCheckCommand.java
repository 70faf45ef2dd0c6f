package mahnlauf.cli;

import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import mahnlauf.core.decide.Policies;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.doors.TemplateWording;
import mahnlauf.shell.Settings;
import mahnlauf.store.Ledger;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;

/** Checks the ladders, and the wording of the user's templates. */
@Command(
        name = "check",
        mixinStandardHelpOptions = true,
        header = "Checks the ladders in config/mahnlauf.yaml and the wording of your templates.",
        description = {
            "",
            "Ends with 2 and every fault with line and key if a ladder cannot be used, with 1 if a",
            "person should look at something.",
            ""
        })
final class PolicyCheckCommand implements Callable<Integer> {

    @Mixin HomeOptions options = new HomeOptions();

    @Override
    public Integer call() throws Exception {
        Settings settings = options.settings();
        Policies policies = settings.policies();
        PolicyText.overview(policies).forEach(System.out::println);
        List<String> doubts = new ArrayList<>(policies.doubts());
        doubts.addAll(TemplateWording.faults(options.home().config().resolve("templates")));
        doubts.addAll(unknown(policies));
        doubts.forEach(doubt -> System.out.println("Look at this: " + doubt));
        System.out.println(
                doubts.isEmpty() ? "Sound." : "Sound, but " + doubts.size() + " to look at.");
        return doubts.isEmpty() ? 0 : 1;
    }

    /** A slip of the pen in a customer number would be seen nowhere else. */
    private List<String> unknown(Policies policies) throws Exception {
        List<String> unknown = new ArrayList<>();
        if (policies.groups().stream().allMatch(g -> g.when().customers().isEmpty())) {
            return unknown;
        }
        try (Ledger ledger = options.reading()) {
            Books books = ledger.books();
            if (books.debtors().isEmpty()) {
                return unknown; // before the first night nobody is known
            }
            for (Policies.Group group : policies.groups()) {
                group.when().customers().stream()
                        .filter(number -> books.find(number) == null)
                        .sorted()
                        .map(number -> unknown(group, number))
                        .forEach(unknown::add);
            }
        }
        return unknown;
    }

    private static String unknown(Policies.Group group, CustomerNumber number) {
        return "policy " + group.name() + " names customer " + number + ", who is not known yet";
    }
}
