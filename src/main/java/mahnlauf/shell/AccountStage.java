package mahnlauf.shell;

import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.format.DateTimeFormatter;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.OptionalLong;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import mahnlauf.core.accounting.AccountPlan;
import mahnlauf.core.accounting.Batch;
import mahnlauf.core.accounting.Booking;
import mahnlauf.core.accounting.BookingRules;
import mahnlauf.core.accounting.DebtorNumbers;
import mahnlauf.core.accounting.DebtorSums;
import mahnlauf.core.accounting.FeeMatter;
import mahnlauf.core.accounting.FiscalYear;
import mahnlauf.core.accounting.Matter;
import mahnlauf.core.accounting.Movement;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.Posting;
import mahnlauf.doors.DatevBatch;
import mahnlauf.store.AccountingFiles;
import mahnlauf.store.Movements;
import org.jspecify.annotations.Nullable;

/**
 * Gives the bookkeeper what was booked since the last batch.
 *
 * <p>The facts of a file are claimed in the ledger before it appears, and its rows are made of
 * these facts alone. A run that died in between makes the same file again; one that appeared is
 * never made twice, wherever the bookkeeper has put it since.
 */
final class AccountStage {

    /** Each gives two rows at most: its own and the bank's cost of a return. */
    private static final int MOST_POSTINGS = Batch.MOST_ROWS / 2;

    private static final DateTimeFormatter CREATED =
            DateTimeFormatter.ofPattern("uuuuMMddHHmmssSSS");

    private final Night night;
    private final AccountingSettings settings;

    AccountStage(Night night) {
        this.night = night;
        this.settings = new AccountingSettings(night.settings());
    }

    /** The files that must appear tonight, oldest first; none while no client is set. */
    List<AccountingFiles.Entry> files() throws SQLException {
        if (!settings.areOn()) {
            return List.of();
        }
        long after = AccountingFiles.upTo(night.ledger());
        OptionalLong end = AccountingFiles.end(night.ledger(), after, MOST_POSTINGS);
        while (end.isPresent()) {
            claim(after, end.getAsLong());
            after = end.getAsLong();
            end = AccountingFiles.end(night.ledger(), after, MOST_POSTINGS);
        }
        List<AccountingFiles.Entry> files = new ArrayList<>();
        for (AccountingFiles.Entry file : AccountingFiles.claimed(night.ledger())) {
            if (Files.exists(path(file))) {
                written(file);
            } else {
                files.add(file);
            }
        }
        if (!files.isEmpty()) {
            night.ledger().sync();
        }
        return files;
    }

    Path path(AccountingFiles.Entry file) {
        return night.home().root().resolve(file.name());
    }

    /** The file; null where nothing of it is left, since the settings changed in between. */
    byte @Nullable [] content(AccountingFiles.Entry file) throws SQLException {
        LocalDate start = file.yearStart();
        if (start == null) {
            return null;
        }
        FiscalYear year = new FiscalYear(start);
        AccountPlan plan = plan();
        DebtorNumbers numbers = numbers();
        List<Movement> movements = Movements.between(night.ledger(), file.after(), file.upTo());
        List<Booking> bookings = booked(counting(movements), plan, numbers);
        bookings.addAll(charged(file.after(), file.upTo(), plan, numbers));
        bookings.removeIf(booking -> !year.holds(booking.day()));
        return bookings.isEmpty()
                ? null
                : new DatevBatch(settings.sender(), plan)
                        .bytes(new Batch(year, bookings), file.created(), file.night());
    }

    void written(AccountingFiles.Entry file) throws SQLException {
        night.ledger().record(night.date(), tx -> AccountingFiles.written(tx, file.id()));
    }

    private void claim(long after, long upTo) throws SQLException {
        DebtorNumbers numbers = numbers();
        AccountPlan plan = plan();
        List<Movement> all = Movements.between(night.ledger(), after, upTo);
        List<Movement> movements = counting(all);
        List<Booking> bookings = booked(movements, plan, numbers);
        DebtorSums.check(movements.stream().map(Movement::posting).toList(), bookings, plan);
        bookings.addAll(charged(after, upTo, plan, numbers));
        tell(all, plan);
        Set<FiscalYear> years =
                bookings.stream().map(b -> settings.year(b.day())).collect(Collectors.toSet());
        List<AccountingFiles.Entry> entries = entries(after, upTo, years);
        night.ledger()
                .record(
                        night.date(),
                        tx -> {
                            for (AccountingFiles.Entry entry : entries) {
                                AccountingFiles.claim(tx, entry);
                            }
                            for (Map.Entry<CustomerNumber, String> c :
                                    numbers.chosen().entrySet()) {
                                AccountingFiles.keep(tx, c.getKey(), c.getValue());
                            }
                        });
    }

    /** What a person should know of these facts; the file is right all the same. */
    private void tell(List<Movement> movements, AccountPlan plan) throws SQLException {
        BookingRules rules =
                new BookingRules(plan, customer -> "", customer -> "", fee -> Matter.FEE);
        long foreign =
                movements.stream()
                        .filter(m -> !m.posting().amount().currency().equals(Money.EUR))
                        .filter(m -> rules.of(m).isPresent())
                        .count();
        if (foreign > 0) {
            night.findings()
                    .note(
                            "accounting: bookings in another currency than EUR that are in no batch,"
                                    + " since they need a rate that only your bookkeeper knows: "
                                    + foreign);
        }
        List<String> statements = Movements.statementAccounts(night.ledger());
        movements.stream()
                .flatMap(movement -> movement.entry().stream())
                .map(Movement.Origin::account)
                .filter(account -> statements.contains(account) && !plan.isKnown(account))
                .distinct()
                .sorted()
                .forEach(account -> night.findings().note(unknown(account, plan)));
    }

    private static String unknown(String account, AccountPlan plan) {
        return "accounting: the money of "
                + account
                + " is booked on "
                + plan.money(account).number()
                + " (on its way), since accounting.banks names no account for it.";
    }

    /** One for each fiscal year; one without a file where nothing is booked. */
    private List<AccountingFiles.Entry> entries(long after, long upTo, Set<FiscalYear> years)
            throws SQLException {
        String created = CREATED.format(LocalDateTime.now(night.clock()));
        List<AccountingFiles.Entry> entries = new ArrayList<>();
        Set<String> taken = new HashSet<>();
        AccountingFiles.all(night.ledger()).forEach(entry -> taken.add(entry.name()));
        for (FiscalYear year : new TreeSet<>(years)) {
            String name = free(taken);
            taken.add(name);
            entries.add(entry(after, upTo, year.start(), name, created));
        }
        return entries.isEmpty() ? List.of(entry(after, upTo, null, "", created)) : entries;
    }

    private AccountingFiles.Entry entry(
            long after, long upTo, @Nullable LocalDate start, String name, String created) {
        return new AccountingFiles.Entry(0, night.date(), after, upTo, start, name, created);
    }

    /** A name that no file has, and none that is yet to appear. */
    private String free(Set<String> taken) {
        Path folder = night.home().outbox("accounting");
        String stem = "EXTF_Buchungsstapel-" + night.date();
        Path free = folder.resolve(stem + ".csv");
        for (int n = 2; Files.exists(free) || taken.contains(night.home().relative(free)); n++) {
            free = folder.resolve(stem + "-" + n + ".csv");
        }
        return night.home().relative(free);
    }

    private List<Movement> counting(List<Movement> movements) {
        return movements.stream()
                .filter(m -> counts(m.posting().amount(), m.posting().bookedOn()))
                .toList();
    }

    private List<Booking> booked(
            List<Movement> movements, AccountPlan plan, DebtorNumbers numbers) {
        BookingRules rules = new BookingRules(plan, numbers::of, this::name, this::fee);
        List<Booking> bookings = new ArrayList<>();
        movements.forEach(movement -> rules.of(movement).ifPresent(bookings::add));
        return bookings;
    }

    private List<Booking> charged(long after, long upTo, AccountPlan plan, DebtorNumbers numbers)
            throws SQLException {
        BookingRules rules = new BookingRules(plan, numbers::of, this::name, this::fee);
        return Movements.returnCharges(night.ledger(), after, upTo).stream()
                .filter(charge -> counts(charge.cost(), charge.booked()))
                .map(rules::of)
                .toList();
    }

    /** Another currency needs a rate, which the ledger does not know. */
    private boolean counts(Money amount, LocalDate booked) {
        return amount.currency().equals(Money.EUR) && !booked.isBefore(settings.from());
    }

    private String name(CustomerNumber customer) {
        try {
            String name = night.books().debtor(customer).customer().name();
            return name.equals(Customer.ERASED) ? "" : name;
        } catch (SQLException e) {
            throw new IllegalStateException("The books cannot be read", e);
        }
    }

    private Matter fee(Posting posting) {
        try {
            return FeeMatter.of(
                    posting,
                    night.books().receivable(posting.invoice()),
                    night.books().debtor(posting.customer()).customer().kind());
        } catch (SQLException e) {
            throw new IllegalStateException("The books cannot be read", e);
        }
    }

    private AccountPlan plan() throws SQLException {
        return settings.plan(
                Movements.statementAccounts(night.ledger()).stream().findFirst().orElse(""));
    }

    private DebtorNumbers numbers() throws SQLException {
        Set<String> customers =
                night.books().debtors().stream()
                        .map(debtor -> debtor.number().value())
                        .collect(Collectors.toSet());
        return new DebtorNumbers(
                settings.range(),
                settings.debtors(),
                AccountingFiles.debtors(night.ledger()),
                customers);
    }
}
