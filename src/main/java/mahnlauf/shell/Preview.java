package mahnlauf.shell;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mahnlauf.core.decide.Decision;
import mahnlauf.core.decide.Outlook;
import mahnlauf.core.decide.Step;
import mahnlauf.core.law.BaseRates;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.RefusedException;
import mahnlauf.doors.Document;
import mahnlauf.doors.RenderedLetter;
import mahnlauf.store.Ledger;

/** Letters as a night would send them; nothing is sent, and the ledger is only read. */
public final class Preview {

    private final Night night;

    /**
     * @param day the night that the letters are of
     */
    public Preview(Home home, Settings settings, Ledger ledger, LocalDate day, BaseRates rates)
            throws IOException {
        Clock clock = Clock.system(settings.zone());
        this.night =
                new Night(home, settings, ledger, day, rates, clock, Progress.onStandardError());
    }

    /** The letter in print and as HTML, and the names of what is enclosed. */
    public record Written(Path pdf, Path html, List<String> enclosed) {

        public Written {
            enclosed = List.copyOf(enclosed);
        }
    }

    /**
     * Writes the letters of that kind into the folder, one per currency; former previews of them
     * are replaced.
     *
     * @throws RefusedException if that night has no such letter for the customer; says what it has,
     *     and when the next one is due
     */
    public List<Written> write(String kind, CustomerNumber customer, Path folder)
            throws IOException, SQLException, RefusedException {
        requireLetter(kind);
        Debtor debtor = debtor(customer);
        List<Step> steps =
                new Decision(night.date(), night.policy(debtor), night.arrears()).steps(debtor);
        List<Step> wanted = steps.stream().filter(s -> s.kind().code().equals(kind)).toList();
        if (wanted.isEmpty()) {
            throw new RefusedException(refusal(kind, debtor, steps));
        }
        ActionNames names = new ActionNames(night.date(), Set.of());
        Files.createDirectories(folder);
        return written(wanted, names, folder);
    }

    private List<Written> written(List<Step> steps, ActionNames names, Path folder)
            throws IOException, SQLException {
        List<Written> written = new ArrayList<>();
        for (Step step : steps) {
            String name = names.next(step.kind(), step);
            RenderedLetter letter =
                    LetterDoor.writer(night.home(), night.settings())
                            .render(new Drafts(night).letter(action(name, step), step));
            Path pdf = folder.resolve(name + ".pdf");
            Path html = folder.resolve(name + ".html");
            Files.write(pdf, letter.pdf());
            Files.writeString(html, letter.page(), StandardCharsets.UTF_8);
            List<String> enclosed =
                    new Enclosures(night).of(step).stream().map(Document::name).toList();
            written.add(new Written(pdf, html, enclosed));
        }
        return written;
    }

    private static void requireLetter(String kind) throws RefusedException {
        List<String> letters =
                Stream.of(ActionKind.values())
                        .filter(ActionKind::isLetter)
                        .map(ActionKind::code)
                        .toList();
        if (!letters.contains(kind)) {
            throw new RefusedException(
                    "There is no letter '"
                            + kind
                            + "'. A preview shows one of: "
                            + String.join(", ", letters)
                            + ".");
        }
    }

    private Debtor debtor(CustomerNumber customer) throws SQLException, RefusedException {
        night.ledger().addCredits(night.books());
        Debtor debtor = night.books().find(customer);
        if (debtor == null) {
            throw new RefusedException(
                    "There is no customer '"
                            + customer
                            + "'. `mahnlauf list invoices` shows who there is.");
        }
        return debtor;
    }

    private String refusal(String kind, Debtor debtor, List<Step> steps) {
        String tonight =
                steps.isEmpty()
                        ? "nothing is due"
                        : "what is due is "
                                + steps.stream()
                                        .map(step -> step.kind().code())
                                        .distinct()
                                        .collect(Collectors.joining(", "));
        return "Customer "
                + debtor.number()
                + " gets no "
                + kind
                + " on "
                + night.date()
                + ": "
                + tonight
                + "."
                + next(debtor).map(step -> hint(debtor, step)).orElse("");
    }

    private static String hint(Debtor debtor, Outlook.Next next) {
        boolean letter = next.step().kind().isLetter();
        String what =
                " Unless something changes, the next step is "
                        + next.step().kind().code()
                        + " on "
                        + next.night()
                        + ".";
        return letter
                ? what
                        + " See it with: mahnlauf preview "
                        + next.step().kind().code()
                        + " "
                        + debtor.number()
                        + " --as-of "
                        + next.night()
                : what;
    }

    /** The first step that is in sight for any of his invoices. */
    private Optional<Outlook.Next> next(Debtor debtor) {
        return debtor.receivables().stream()
                .filter(Receivable::isOpen)
                .map(
                        r ->
                                Outlook.of(
                                        debtor,
                                        r,
                                        night.date(),
                                        night.policy(debtor),
                                        night.arrears()))
                .flatMap(outlook -> outlook.step().stream())
                .min(Comparator.comparing(Outlook.Next::night));
    }

    /** The row that the step would be; it is written nowhere. */
    private Action action(String name, Step step) {
        Money none = Money.zero(step.currency());
        return new Action(
                name,
                night.date(),
                step.debtor().number(),
                List.of(),
                step.kind(),
                step.stage(),
                Action.Channel.LETTER,
                step.amount(),
                none,
                none,
                step.deadline(),
                Action.State.PENDING,
                "",
                "",
                false,
                "");
    }
}
