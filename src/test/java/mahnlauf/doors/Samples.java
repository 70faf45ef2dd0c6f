package mahnlauf.doors;

import static mahnlauf.core.model.Money.eur;

import java.math.BigDecimal;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.IntStream;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Agreement;
import mahnlauf.core.model.AgreementOffer.Instalment;
import mahnlauf.core.model.Creditor;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.InterestLine;
import mahnlauf.core.model.InvoiceNumber;
import mahnlauf.core.model.Letter;
import mahnlauf.core.model.Matter;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Stage;
import org.jspecify.annotations.Nullable;

/** Fictional people and invoices; each maker says only what a test is about. */
final class Samples {

    static final LocalDate NIGHT = LocalDate.of(2026, 3, 22);

    static final Creditor STUDIO =
            new Creditor(
                    "Coachingstudio Weitblick GmbH",
                    "Am Alten Hafen 7",
                    "20457",
                    "Hamburg",
                    "DE02120300000000202051",
                    "BYLADEM1001",
                    "rechnung@weitblick.example",
                    "+49 40 5550 120",
                    "DE123456789");

    private Samples() {}

    static Customer customer(String name) {
        return customer(name, CustomerKind.CONSUMER, "DE");
    }

    static Customer customer(String name, CustomerKind kind, String country) {
        return new Customer(
                new CustomerNumber("20001"),
                name,
                kind,
                "k20001@example.org",
                "+49 30 123456",
                "Hauptstraße 1",
                "10115",
                "Berlin",
                country,
                "de",
                "");
    }

    static Letter.Line line(String invoice, long gross, long paid, long fees, long interest) {
        List<InterestLine> parts =
                interest == 0 ? List.of() : List.of(interestLine(gross - paid, interest));
        return new Letter.Line(
                new InvoiceNumber(invoice),
                Stage.DUNNING,
                LocalDate.of(2026, 2, 16),
                LocalDate.of(2026, 3, 2),
                20,
                eur(gross),
                eur(paid),
                eur(gross - paid),
                eur(fees),
                eur(interest),
                parts);
    }

    static InterestLine interestLine(long principal, long interest) {
        return new InterestLine(
                LocalDate.of(2026, 3, 3),
                LocalDate.of(2026, 3, 22),
                19,
                new BigDecimal("6.27"),
                eur(principal),
                eur(interest));
    }

    static Letter letter(ActionKind kind, Customer customer, Letter.Line... lines) {
        return letter(kind, customer, eur(0), lines);
    }

    static Letter letter(ActionKind kind, Customer customer, Money credit, Letter.Line... lines) {
        Money owed =
                List.of(lines).stream()
                        .map(line -> line.open().plus(line.fees()).plus(line.interest()))
                        .reduce(eur(0), Money::plus);
        LocalDate deadline = kind == ActionKind.FINAL_NOTICE ? NIGHT.plusDays(10) : null;
        return new Letter(
                "a7f3c2-" + kind.code(),
                kind,
                NIGHT,
                customer,
                List.of(lines),
                credit,
                owed.minus(credit),
                deadline,
                kind == ActionKind.FINAL_NOTICE);
    }

    /** The same letter about an agreement or a contact, asking for another sum on another day. */
    static Letter about(Matter matter, Letter letter, Money total, @Nullable LocalDate deadline) {
        return new Letter(
                letter.actionId(),
                letter.kind(),
                letter.date(),
                letter.customer(),
                letter.lines(),
                letter.credit(),
                total,
                deadline,
                false,
                "",
                matter);
    }

    /** Monthly from the last of March 2026 on, 50.00 each. */
    static Matter.Agreed agreed(Agreement.Kind kind, Money total, int number) {
        List<Instalment> plan =
                IntStream.range(0, number)
                        .mapToObj(i -> new Instalment(NIGHT.plusDays(9).plusMonths(i), eur(5_000)))
                        .toList();
        return new Matter.Agreed("R-20260322-20001", kind, total, eur(0), plan, 7);
    }

    static Letter reminder(String name) {
        return letter(ActionKind.REMINDER, customer(name), line("RE-1", 123_456, 0, 0, 0));
    }

    static Letter finalNotice(int invoices) {
        Letter.Line[] lines =
                IntStream.rangeClosed(1, invoices)
                        .mapToObj(
                                i ->
                                        line(
                                                "RE-2026-" + (1000 + i),
                                                11_900 + i,
                                                i % 3 == 0 ? 5_000 : 0,
                                                100,
                                                39))
                        .toArray(Letter.Line[]::new);
        return letter(ActionKind.FINAL_NOTICE, customer("Jürgen Groß"), lines);
    }
}
