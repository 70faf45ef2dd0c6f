package mahnlauf.shell;

import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import mahnlauf.core.decide.Promises;
import mahnlauf.core.decide.Suppressed;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Event;
import mahnlauf.core.model.Hold;
import mahnlauf.core.model.NightReport.Attention;
import mahnlauf.store.EarlierContactData;
import mahnlauf.store.StatementRegister;
import mahnlauf.store.Transaction;
import org.jspecify.annotations.Nullable;

/**
 * What becomes of promises and wrong numbers before a night decides, and what its holds keep back.
 */
final class ContactMatters {

    private final Night night;
    private final @Nullable Transaction tx;
    private final @Nullable LocalDate bankDataUntil;

    /**
     * @param tx where what is settled is written down; null: tonight's books alone know it
     */
    ContactMatters(Night night, @Nullable Transaction tx) throws SQLException {
        this.night = night;
        this.tx = tx;
        this.bankDataUntil = bankDataUntil(night);
    }

    /** The day to which every watched account is known; null where there is none. */
    private static @Nullable LocalDate bankDataUntil(Night night) throws SQLException {
        List<String> watched = night.settings().list(Setting.STATEMENTS_ACCOUNTS);
        return StatementRegister.newestDays(night.ledger()).entrySet().stream()
                .filter(newest -> watched.isEmpty() || watched.contains(newest.getKey()))
                .map(Map.Entry::getValue)
                .min(LocalDate::compareTo)
                .orElse(null);
    }

    /** Writes down which promises are kept or broken, and which numbers are right again. */
    void settle(Debtor debtor) throws SQLException {
        List<Event> events =
                new ArrayList<>(
                        Promises.settled(
                                debtor,
                                night.date(),
                                bankDataUntil,
                                night.arrears().workingDays()));
        for (Action.Channel way : debtor.contacts().wrongWays()) {
            corrected(debtor, way).ifPresent(events::add);
        }
        for (Event event : events) {
            if (tx != null) {
                tx.facts().event(event);
            }
            night.books().apply(event);
        }
    }

    private Optional<Event> corrected(Debtor debtor, Action.Channel way) throws SQLException {
        Optional<EarlierContactData> before =
                EarlierContactData.of(night.ledger(), debtor.number(), way);
        boolean newer = before.isPresent() && differs(before.get(), debtor.customer(), way);
        return newer
                ? Optional.of(
                        new Event(
                                Event.Type.CONTACT_CORRECTED,
                                night.date(),
                                debtor.number(),
                                null,
                                "",
                                way.code(),
                                night.date(),
                                null,
                                ""))
                : Optional.empty();
    }

    private static boolean differs(EarlierContactData before, Customer now, Action.Channel way) {
        return switch (way) {
            case CALL -> !before.phone().equals(now.phone());
            case MAIL -> !before.email().equals(now.email());
            case LETTER ->
                    !before.address()
                            .equals(
                                    EarlierContactData.address(
                                            now.street(), now.postcode(), now.city()));
            case AGREEMENT, SERVICE, COLLECTION ->
                    throw new IllegalStateException("No way to a customer: " + way);
        };
    }

    /** Says what holds keep back tonight, and what a person must see to. */
    void tell(Debtor debtor) {
        List<Suppressed> suppressed =
                Suppressed.of(debtor, night.date(), night.policy(debtor), night.arrears());
        night.suppressed().addAll(suppressed);
        boolean owes = debtor.receivables().stream().anyMatch(r -> r.isOpen());
        if (owes) {
            forPerson(debtor);
            wrongWays(debtor);
        }
        for (Suppressed step : suppressed) {
            Hold hold = step.hold();
            night.attention()
                    .add(
                            new Attention(
                                    "hold",
                                    debtor.number() + " · " + step.invoice(),
                                    step.step().code() + ": " + until(hold),
                                    "mahnlauf explain " + step.invoice()));
        }
    }

    /** Insolvency and death: nobody but a person can see to it. */
    private void forPerson(Debtor debtor) {
        for (Hold hold : debtor.holds()) {
            if (hold.code().needsPerson() && hold.isInForce(night.date())) {
                night.attention()
                        .add(
                                new Attention(
                                        "person",
                                        debtor.number().value(),
                                        until(hold),
                                        "mahnlauf list holds --customer " + debtor.number()));
            }
        }
    }

    private void wrongWays(Debtor debtor) {
        Set<Action.Channel> wrong = debtor.contacts().wrongWays();
        if (!wrong.isEmpty()) {
            List<String> ways = wrong.stream().map(Action.Channel::code).toList();
            night.attention()
                    .add(
                            new Attention(
                                    "contact",
                                    debtor.number().value(),
                                    "wrong_contact: " + String.join(", ", ways),
                                    ""));
        }
    }

    /** Why a step does not come, without what people wrote: this goes to summaries, too. */
    static String until(Hold hold) {
        LocalDate until = hold.until();
        return hold.code().code() + (until == null ? " until released" : " until " + until);
    }
}
