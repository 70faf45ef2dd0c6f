package mahnlauf.shell;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.Random;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.ContactRow;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Outcome;
import mahnlauf.core.model.Receivable;
import org.jspecify.annotations.Nullable;

/** What customers of a simulated town say when they are called, and what they write. */
final class SimulatedTalk {

    /** Nobody answers most often; an offer is answered on its own. */
    private static final List<Outcome> OUTCOMES =
            List.of(
                    Outcome.UNREACHABLE,
                    Outcome.UNREACHABLE,
                    Outcome.UNREACHABLE,
                    Outcome.PROMISE,
                    Outcome.PROMISE,
                    Outcome.FORGOT,
                    Outcome.LOST_INVOICE,
                    Outcome.DISPUTE,
                    Outcome.HARDSHIP,
                    Outcome.HARDSHIP,
                    Outcome.REFUSED,
                    Outcome.WRONG_CONTACT);

    private static final Action.Channel[] WAYS = {
        Action.Channel.CALL, Action.Channel.MAIL, Action.Channel.LETTER
    };

    private final Random random;
    private int said;

    SimulatedTalk(Random random) {
        this.random = random;
    }

    /** Somebody is called the day before, most often one who was not reached the last time. */
    void contact(SimulatedTown.News news, LocalDate night, Books books, @Nullable Receivable open) {
        List<Debtor> again =
                books.debtors().stream().filter(d -> d.contacts().isUnanswered()).toList();
        LocalDate day = night.minusDays(1);
        if (!again.isEmpty() && random.nextInt(3) > 0) {
            Debtor one = again.get(random.nextInt(again.size()));
            Outcome outcome = random.nextInt(3) == 0 ? Outcome.FORGOT : Outcome.UNREACHABLE;
            news.contacts.add(row(one, "", day, outcome, null));
        } else if (open != null) {
            Debtor debtor = books.debtor(open.invoice().customer());
            Outcome outcome = OUTCOMES.get(random.nextInt(OUTCOMES.size()));
            String about = random.nextBoolean() ? open.number().value() : "";
            BigDecimal amount =
                    outcome == Outcome.PROMISE && random.nextBoolean()
                            ? BigDecimal.valueOf(1 + random.nextInt(100_00), 2)
                            : null;
            news.contacts.add(row(debtor, about, day, outcome, amount));
        }
    }

    /** An offer that stands is accepted or declined. */
    void answer(SimulatedTown.News news, LocalDate night, Books books) {
        LocalDate day = night.minusDays(1);
        List<Debtor> asked = books.debtors().stream().filter(d -> d.hasStandingOffer(day)).toList();
        if (!asked.isEmpty()) {
            Debtor one = asked.get(random.nextInt(asked.size()));
            boolean yes = random.nextInt(4) > 0;
            Outcome outcome = yes ? Outcome.OFFER_ACCEPTED : Outcome.OFFER_DECLINED;
            news.contacts.add(row(one, "", day, outcome, null));
        }
    }

    private ContactRow row(
            Debtor debtor,
            String about,
            LocalDate day,
            Outcome outcome,
            @Nullable BigDecimal amount) {
        Action.Channel way = debtor.customer().hasPhone() ? null : Action.Channel.LETTER;
        return new ContactRow(
                debtor.number(),
                about,
                day,
                outcome,
                until(outcome, day),
                outcome == Outcome.HARDSHIP ? random.nextInt(7) : 0,
                amount,
                random.nextBoolean() ? WAYS[random.nextInt(WAYS.length)] : way,
                "Gespräch " + ++said);
    }

    private @Nullable LocalDate until(Outcome outcome, LocalDate day) {
        return switch (outcome) {
            case PROMISE -> day.plusDays(random.nextInt(14));
            case DISPUTE -> random.nextInt(4) == 0 ? null : day.plusDays(random.nextInt(40));
            default -> null;
        };
    }

    /** He lives elsewhere now. */
    Customer moved(Customer was) {
        int number = ++said;
        return new Customer(
                was.number(),
                was.name(),
                was.kind(),
                was.hasEmail() ? "neu" + number + "@example.org" : "",
                was.hasPhone() ? "+49 30 55" + number : "",
                "Nebenstraße " + number,
                was.postcode(),
                was.city(),
                was.country(),
                was.language(),
                was.iban());
    }
}
