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
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mahnlauf.core.decide.Outlook;
import mahnlauf.core.decide.Step;
import mahnlauf.core.law.BaseRates;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.AgreementOffer;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.model.RefusedException;
import mahnlauf.doors.AgreementOffers;
import mahnlauf.doors.Document;
import mahnlauf.doors.Letters;
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
        new AgreementStage(night).foresee(debtor);
        new ContactMatters(night, null).settle(debtor);
        List<Step> steps = new TonightsSteps(night).of(debtor, Recommended.of(night));
        ActionNames names = new ActionNames(night.date(), Set.of());
        List<Written> written = new ArrayList<>();
        for (Step step : steps) {
            String name = names.next(step.kind(), step);
            for (ActionKind follower : step.followers()) {
                String its = names.next(follower, step);
                if (follower == ActionKind.AGREEMENT_OFFER) {
                    night.offersByLetter().put(name, its);
                }
                if (follower.code().equals(kind)) {
                    written.addAll(written(action(its, follower, step, name), step, folder));
                }
            }
            if (step.kind().code().equals(kind)) {
                written.addAll(written(action(name, step.kind(), step, ""), step, folder));
            }
        }
        if (written.isEmpty()) {
            throw new RefusedException(refusal(kind, debtor, steps));
        }
        return written;
    }

    private List<Written> written(Action action, Step step, Path folder)
            throws IOException, SQLException {
        Optional<Page> page =
                action.kind() == ActionKind.AGREEMENT_OFFER
                        ? offer(action, step)
                        : Optional.of(letter(action, step));
        return page.isPresent() ? List.of(put(action, page.get(), folder)) : List.of();
    }

    private Page letter(Action action, Step step) throws IOException, SQLException {
        Optional<AgreementOffer> offer =
                new OfferDrafts(night).enclosedIn(action, step).map(OfferDrafts.Draft::offer);
        Letters letters = LetterDoor.writer(night.home(), night.settings());
        RenderedLetter letter =
                letters.render(new LetterDrafts(night).of(action, step, offer.orElse(null)));
        List<String> enclosed = new ArrayList<>();
        offer.ifPresent(o -> enclosed.add(nameOf(o, letters)));
        if (action.kind() == step.kind()) {
            for (Document copy : new Enclosures(night, letters).of(step)) {
                enclosed.add(copy.name());
            }
        }
        return new Page(letter.pdf(), letter.page(), enclosed);
    }

    private static String nameOf(AgreementOffer offer, Letters letters) {
        return letters.copyNames(offer.customer()).ofOffer(offer.agreementId());
    }

    /** In the envelope of a letter the offer alone; by itself also the mail that it goes with. */
    private Optional<Page> offer(Action action, Step step) {
        OfferDrafts drafts = new OfferDrafts(night);
        AgreementOffers printer = OfferDrafts.printer(night);
        if (!action.after().isEmpty()) {
            return drafts.with(action.id(), step)
                    .map(d -> page(d, printer, printer.page(d.offer(), d.lines())));
        }
        Letters letters = LetterDoor.writer(night.home(), night.settings());
        return drafts.alone(action, step.debtor())
                .map(
                        d ->
                                page(
                                        d,
                                        printer,
                                        letters.around(drafts.letter(d), "", new byte[0], "")
                                                .page()));
    }

    private static Page page(OfferDrafts.Draft draft, AgreementOffers printer, String html) {
        return new Page(printer.render(draft.offer(), draft.lines()), html, List.of());
    }

    /** A letter as it is seen. A class, since a record would not compare bytes. */
    private static final class Page {

        private final byte[] pdf;
        private final String html;
        private final List<String> enclosed;

        Page(byte[] pdf, String html, List<String> enclosed) {
            this.pdf = pdf;
            this.html = html;
            this.enclosed = enclosed;
        }
    }

    private static Written put(Action action, Page page, Path folder) throws IOException {
        Files.createDirectories(folder);
        Path pdf = folder.resolve(action.id() + ".pdf");
        Path html = folder.resolve(action.id() + ".html");
        Files.write(pdf, page.pdf);
        Files.writeString(html, page.html, StandardCharsets.UTF_8);
        return new Written(pdf, html, page.enclosed);
    }

    private static void requireLetter(String kind) throws RefusedException {
        List<String> letters =
                Stream.of(ActionKind.values())
                        .filter(ActionKind::isMessage)
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
                                        .flatMap(Preview::kinds)
                                        .map(ActionKind::code)
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
                + next(debtor).map(step -> hint(debtor, step)).orElse("")
                + off(kind);
    }

    /** A letter that a setting must switch on. */
    private String off(String kind) {
        Map<ActionKind, Setting> optional =
                Map.of(
                        ActionKind.THANKS,
                        Setting.LETTERS_THANKS,
                        ActionKind.HANDOVER_NOTICE,
                        Setting.LETTERS_HANDOVER_NOTICE,
                        ActionKind.INSTALMENT_REMINDER,
                        Setting.AGREEMENTS_REMIND_DAYS);
        Setting setting = optional.get(ActionKind.ofCode(kind));
        String value = setting == null ? "" : night.settings().text(setting);
        return setting == null || !(value.equals("false") || value.equals("0"))
                ? ""
                : " "
                        + kind
                        + " is switched off ("
                        + setting.key()
                        + ": "
                        + value
                        + "); --set "
                        + setting.key()
                        + "="
                        + (value.equals("0") ? "3" : "true")
                        + " shows it.";
    }

    private static Stream<ActionKind> kinds(Step step) {
        return Stream.concat(Stream.of(step.kind()), step.followers().stream());
    }

    private static String hint(Debtor debtor, Outlook.Next next) {
        boolean letter = next.step().kind().isMessage();
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
    private Action action(String name, ActionKind kind, Step step, String after) {
        Money none = Money.zero(step.currency());
        return new Action(
                name,
                night.date(),
                step.debtor().number(),
                step.items().stream().map(item -> item.receivable().number()).toList(),
                kind,
                step.stage(),
                Action.Channel.LETTER,
                step.amount(),
                none,
                none,
                step.deadline(),
                Action.State.PENDING,
                "",
                after,
                false,
                "");
    }
}
