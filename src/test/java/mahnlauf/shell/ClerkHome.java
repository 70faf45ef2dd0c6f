package mahnlauf.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import mahnlauf.core.model.Table;
import mahnlauf.store.Database;
import mahnlauf.store.Ledger;
import mahnlauf.store.Verification;

/** A home in a folder of the test: nights, what a person does between them, and what is listed. */
final class ClerkHome {

    private static final LocalDate EVER = LocalDate.of(2099, 12, 31);

    final Home home;
    private LocalDate last = EVER;
    final Map<String, String> set = new LinkedHashMap<>(Map.of("statements.max_age_days", "0"));

    ClerkHome(Path folder) throws IOException {
        home = new Home(folder);
        Files.createDirectories(home.inbox());
    }

    ClerkHome drop(String name, String content) throws IOException {
        Path file = home.inbox().resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, content);
        return this;
    }

    ClerkHome set(String key, String value) {
        set.put(key, value);
        return this;
    }

    NightSummary night(String date) throws Exception {
        LocalDate day = LocalDate.parse(date);
        last = day;
        Settings settings = settings();
        Clock clock =
                Clock.fixed(
                        day.atTime(LocalTime.of(3, 30)).atZone(settings.zone()).toInstant(),
                        settings.zone());
        return new NightShift(home, settings, clock).run(new NightShift.Order(day, false, true));
    }

    /** The letters before an agency may get what was due on 2 March 2026; it does on 31 May. */
    ClerkHome dunned() throws Exception {
        for (String night : List.of("2026-03-07", "2026-03-12", "2026-03-22")) {
            night(night);
        }
        return this;
    }

    /** What leaves of a night before its process is gone. */
    @FunctionalInterface
    interface Departure {
        void from(Desk.Evening evening) throws Exception;
    }

    /** A night up to its decisions, and what the test lets leave of it. */
    void cutShort(String date, Departure departure) throws Exception {
        LocalDate day = LocalDate.parse(date);
        Settings settings = settings();
        Clock clock = Clock.system(settings.zone());
        new NightShift(home, settings, clock).run(new NightShift.Order(day, false, false));
        try (Ledger ledger = Ledger.of(Database.forWriting(home.data()))) {
            Night night =
                    new Night(
                            home,
                            settings,
                            ledger,
                            day,
                            BaseRateTable.shipped(),
                            clock,
                            Progress.onStandardError());
            new DecideStage(night).run(List.of());
            AgencyWays ways = new AgencyWays(home, settings);
            departure.from(new Desk.Evening(night, ways, () -> false));
        }
    }

    Settings settings() throws Exception {
        return Settings.load(home, set, Map.of());
    }

    Clerk clerk() throws Exception {
        return Clerk.at(home, LocalDate.parse("2026-03-05"));
    }

    /** The named columns of a table, a row a line. */
    List<String> list(String name, String... columns) throws Exception {
        return list(EVER, name, columns);
    }

    /** The agreements as they stood after the last night: an offer does not stand for ever. */
    List<String> agreements(String... columns) throws Exception {
        return list(last, "agreements", columns);
    }

    private List<String> list(LocalDate day, String name, String... columns) throws Exception {
        try (Ledger ledger = Ledger.of(Database.forReading(home.data()))) {
            Table table = new Tables(ledger, day, null, settings()).read(name, null);
            return table.rows().stream()
                    .map(
                            row ->
                                    List.of(columns).stream()
                                            .map(c -> row.get(table.columns().indexOf(c)))
                                            .collect(Collectors.joining(" ")))
                    .toList();
        }
    }

    Verification.Result verification() throws Exception {
        try (Ledger ledger = Ledger.of(Database.forReading(home.data()))) {
            return Verification.of(ledger);
        }
    }

    /** What {@code explain} says of a number. */
    String explained(String id, String day) throws Exception {
        try (Ledger ledger = Ledger.of(Database.forReading(home.data()))) {
            return String.join(
                    "\n",
                    Explanation.of(
                            id, ledger, LocalDate.parse(day), settings(), BaseRateTable.shipped()));
        }
    }
}
