package mahnlauf.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.formats.Recognition;
import mahnlauf.store.ActionQueue;
import mahnlauf.store.FileRegister;
import mahnlauf.store.Ledger;

/**
 * The files of a home that hold a customer: those that hold only him, and those that hold others.
 */
final class Traces {

    private static final List<String> FOLDERS = List.of("inbox", "outbox", "rejected", "reports");
    private static final String OUTBOX = "outbox/";

    private final Home home;
    private final Ledger ledger;
    private final Erasable he;
    private final Originals originals;
    private final Set<Path> alone = new TreeSet<>();
    private final Set<Long> fileNumbers = new HashSet<>();
    private final Set<String> shared = new TreeSet<>();

    private Traces(Home home, Ledger ledger, Recognition recognition, Erasable he) {
        this.home = home;
        this.ledger = ledger;
        this.he = he;
        this.originals = new Originals(recognition, he);
    }

    /** Finds them; nothing is deleted yet. */
    static Traces of(Home home, Ledger ledger, Recognition recognition, Erasable he)
            throws IOException, SQLException {
        Traces traces = new Traces(home, ledger, recognition, he);
        traces.actions();
        traces.printBatches();
        traces.originals();
        traces.everythingElse();
        return traces;
    }

    /** Files that hold only him, in the order of their names. */
    List<String> alone() {
        return alone.stream().map(home::relative).toList();
    }

    /** Their numbers in the register of files. */
    Set<Long> fileNumbers() {
        return Set.copyOf(fileNumbers);
    }

    /** Files, or folders of reports, that hold others as well. */
    List<String> shared() {
        return List.copyOf(shared);
    }

    void delete() throws IOException {
        for (Path file : alone) {
            Files.deleteIfExists(file);
        }
    }

    private void actions() throws SQLException {
        Map<String, Set<CustomerNumber>> named = new HashMap<>();
        List<Action> all = ActionQueue.all(ledger);
        for (Action action : all) {
            String target = action.target();
            if (target.startsWith(OUTBOX)) {
                named.computeIfAbsent(target, t -> new HashSet<>()).add(action.customer());
            }
        }
        named.forEach(
                (target, customers) -> {
                    if (customers.contains(he.number())) {
                        file(home.root().resolve(target), customers.size() == 1);
                        String sheet = target.replaceAll("\\.csv$", ".pdf");
                        file(home.root().resolve(sheet), customers.size() == 1);
                    }
                });
        for (Action action : all) {
            if (action.customer().equals(he.number())) {
                file(LetterDoor.keptPdf(home, action.id()), true);
                file(home.outbox("mail").resolve(action.id() + ".eml"), true);
                file(home.outbox("letters").resolve(PaperDoor.fileName(action)), true);
                file(home.outbox("agreements").resolve(PaperDoor.fileName(action)), true);
            }
        }
    }

    private void printBatches() throws IOException, SQLException {
        for (Map.Entry<LocalDate, Boolean> night :
                ActionQueue.printedFor(ledger, he.number()).entrySet()) {
            for (Path file : filesBelow(home.outbox("letters"))) {
                if (String.valueOf(file.getFileName()).startsWith("print-" + night.getKey())) {
                    file(file, night.getValue());
                }
            }
        }
    }

    private void originals() throws IOException, SQLException {
        for (FileRegister.Place place : FileRegister.places(ledger)) {
            Path path = home.root().resolve(place.place()).normalize();
            boolean his = he.documents().contains(Erasable.lastPart(place.name()));
            if (Files.isRegularFile(path) && path.startsWith(home.root())) {
                his = original(path, place.name());
            }
            if (his) {
                fileNumbers.add(place.id());
            }
        }
    }

    /** Whether it holds only him. */
    private boolean original(Path path, String name) throws IOException {
        Originals.Holds holds = originals.of(path, name);
        if (holds == Originals.Holds.HIM_ALONE || holds == Originals.Holds.HIM_TOO) {
            file(path, holds == Originals.Holds.HIM_ALONE);
        }
        return holds == Originals.Holds.HIM_ALONE;
    }

    private void everythingElse() throws IOException {
        for (String folder : FOLDERS) {
            for (Path file : filesBelow(home.root().resolve(folder))) {
                String place = home.relative(file);
                if (alone.contains(file) || shared.contains(place)) {
                    continue;
                }
                if (folder.equals("rejected")) {
                    original(file, String.valueOf(file.getFileName()));
                } else if (he.isNamedIn(file)) {
                    shared.add(folder.equals("reports") ? parent(place) : place);
                }
            }
        }
    }

    private static String parent(String place) {
        return place.substring(0, place.lastIndexOf('/') + 1);
    }

    private void file(Path file, boolean onlyHis) {
        if (!Files.isRegularFile(file)) {
            return;
        }
        if (onlyHis) {
            alone.add(file);
        } else {
            shared.add(home.relative(file));
        }
    }

    private static List<Path> filesBelow(Path folder) throws IOException {
        if (!Files.isDirectory(folder)) {
            return new ArrayList<>();
        }
        try (Stream<Path> all = Files.walk(folder)) {
            return all.filter(Files::isRegularFile).sorted().toList();
        }
    }
}
