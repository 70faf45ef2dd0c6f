package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import mahnlauf.core.accounting.DebtorSums;
import mahnlauf.core.model.Books;
import mahnlauf.core.model.Component;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Posting;
import mahnlauf.core.model.Receivable;
import mahnlauf.core.reconcile.WriteOffs;
import mahnlauf.formats.datev.ReadBack;
import mahnlauf.store.AccountingFiles;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/**
 * Random nights of a town, each followed by its batch, some of which die on the way: read back, all
 * files together say what the ledger says, each fact once.
 */
class AccountSimulationTest {

    private static final int FAILS_ONE_IN = 20;

    private static final int CUSTOMERS = 60;
    private static final int NIGHTS = 150;
    private static final long SEED = 20261122L;
    private static final LocalDate FIRST = LocalDate.of(2025, 10, 1);
    private static final int DIES_ONE_IN = 7;
    private static final int GIVES_UP_ONE_IN = 5;

    @TempDir Path root;
    private final List<ReadBack.Row> rows = new ArrayList<>();
    private int files;
    private int repeated;

    @ParameterizedTest
    @ValueSource(strings = {"on_receipt", "on_charge"})
    void all_batches_together_are_what_the_ledger_booked(String ancillary) throws Exception {
        Map<String, String> set =
                Map.of(
                        "accounting.consultant", "29098",
                        "accounting.client", "55003",
                        "accounting.ancillary", ancillary);
        SimulatedTown town = new SimulatedTown(SEED, CUSTOMERS);
        try (SimulatedNights nights = new SimulatedNights(root, town, FAILS_ONE_IN, set)) {
            Books books = nights.replayed();
            for (int i = 0; i < NIGHTS; i++) {
                LocalDate date = FIRST.plusDays(i);
                SimulatedTown.News news = town.before(date, books, town.pick(8));
                Night night = nights.decide(date, news, true);
                nights.deliver(night);
                giveUp(night, town);
                take(night, town);
                books = nights.replayed();
            }
            assertTrue(files > 50 && repeated > 3, files + " files, " + repeated + " again");
            compare(books, ancillary.equals("on_charge"));
        }
    }

    /** A person writes off, or opens again, what he happens to look at. */
    private static void giveUp(Night night, SimulatedTown town) throws SQLException {
        if (town.pick(GIVES_UP_ONE_IN) > 0) {
            return;
        }
        for (Receivable r : night.books().receivables()) {
            List<Posting> postings =
                    r.isWrittenOff()
                            ? WriteOffs.reopen(r, night.date())
                            : r.isOpen() ? WriteOffs.declare(r, night.date()) : List.of();
            if (!postings.isEmpty() && town.pick(4) == 0) {
                night.ledger()
                        .record(
                                night.date(),
                                tx -> {
                                    for (Posting posting : postings) {
                                        tx.facts().posting(posting);
                                    }
                                });
                return;
            }
        }
    }

    /** As the route does; now and then it dies before the file appears, or right after. */
    private void take(Night night, SimulatedTown town) throws Exception {
        AccountStage stage = new AccountStage(night);
        for (AccountingFiles.Entry file : stage.files()) {
            repeated += file.night().equals(night.date()) ? 0 : 1;
            byte[] content = Objects.requireNonNull(stage.content(file));
            if (town.pick(DIES_ONE_IN) == 0) {
                return;
            }
            Files.createDirectories(Objects.requireNonNull(stage.path(file).getParent()));
            assertTrue(Files.notExists(stage.path(file)), "never rewritten: " + file);
            Files.write(stage.path(file), content);
            files++;
            rows.addAll(ReadBack.of(stage.path(file)));
            if (town.pick(DIES_ONE_IN) == 0) {
                return;
            }
            stage.written(file);
        }
    }

    private void compare(Books books, boolean onCharge) {
        Map<String, Money> debtors = new HashMap<>();
        Money money = Money.eur(0);
        for (ReadBack.Row row : rows) {
            if (row.isOfDebtor()) {
                debtors.merge(row.account(), row.debit(), Money::plus);
            }
            money = row.contra().equals("1200") ? money.minus(row.debit()) : money;
            money = row.account().equals("1200") ? money.plus(row.debit()) : money;
        }
        List<Posting> postings = new ArrayList<>();
        books.receivables().forEach(r -> postings.addAll(r.movements()));
        assertEquals(received(postings), money, "what the bank's account got");
        Map<String, List<Posting>> byCustomer = new HashMap<>();
        for (Posting p : postings) {
            byCustomer.computeIfAbsent(p.customer().value(), c -> new ArrayList<>()).add(p);
        }
        byCustomer.forEach(
                (customer, of) ->
                        assertEquals(
                                DebtorSums.ofLedger(of, onCharge),
                                debtors.getOrDefault(customer, Money.eur(0)),
                                customer));
        assertEquals(count(postings, onCharge), rows.size(), "a row for each");
        for (Posting.Type type : Posting.Type.values()) {
            boolean rare = type == Posting.Type.WAIVER;
            assertTrue(rare || postings.stream().anyMatch(p -> p.type() == type), type::code);
        }
    }

    private static Money received(List<Posting> postings) {
        return postings.stream()
                .filter(p -> p.type() == Posting.Type.ALLOCATION && p.component().isMoney())
                .map(Posting::amount)
                .reduce(Money.eur(0), Money::plus);
    }

    private static long count(List<Posting> postings, boolean onCharge) {
        return postings.stream()
                .filter(p -> p.type() != Posting.Type.CREDIT)
                .filter(p -> onCharge || p.type() != Posting.Type.CHARGE)
                .filter(p -> onCharge || !isGivenUpIncome(p))
                .count();
    }

    private static boolean isGivenUpIncome(Posting p) {
        boolean income = p.component() == Component.FEE || p.component() == Component.INTEREST;
        return income && (p.type() == Posting.Type.WRITE_OFF || p.type() == Posting.Type.WAIVER);
    }
}
