package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What files tell together does not depend on the order in which they come. */
class AnyOrderTest {

    private static final int TRIALS = 60;
    private static final String IBAN = "DE89370400440532013000";

    @TempDir Path root;

    /** How the files name the same things: alike, each kind in its own way, or not at all. */
    private enum Naming {
        ONE_REFERENCE,
        OWN_REFERENCES,
        NO_REFERENCES;

        String ref(String own, String kind) {
            return switch (this) {
                case ONE_REFERENCE -> own;
                case OWN_REFERENCES -> kind + own;
                case NO_REFERENCES -> "";
            };
        }
    }

    @Test
    void any_order_over_any_nights_books_the_same() throws Exception {
        for (int trial = 0; trial < TRIALS; trial++) {
            Random random = new Random(20260305 + trial);
            Naming naming = Naming.values()[trial % Naming.values().length];
            List<BankFile> files = files(naming, random);
            Collections.shuffle(files, random);
            try (BankNights nights =
                    new BankNights(root)
                            .owes("RE-1", 49_00)
                            .owes("RE-2", 80_00)
                            .owes("RE-3", 7_00)) {
                List<List<BankFile>> split = new ArrayList<>();
                for (BankFile file : files) {
                    if (split.isEmpty() || random.nextBoolean()) {
                        split.add(new ArrayList<>());
                    }
                    split.get(split.size() - 1).add(file);
                }
                for (List<BankFile> night : split) {
                    nights.night(night.toArray(new BankFile[0]));
                }
                String told = naming + ", trial " + trial + ": " + names(split);
                assertEquals(143_00, nights.sum(), () -> told + payments(nights));
                assertEquals(
                        Map.of("RE-1", "0.00", "RE-2", "0.00", "RE-3", "0.00"),
                        nights.open(),
                        told);
                assertEquals(
                        "Sound: n facts, hash chain and allocations agree.",
                        nights.verified(),
                        told);
            }
        }
    }

    private static String payments(BankNights nights) {
        try {
            return " " + nights.payments();
        } catch (java.sql.SQLException e) {
            throw new AssertionError(e);
        }
    }

    private static List<List<String>> names(List<List<BankFile>> nights) {
        return nights.stream().map(n -> n.stream().map(f -> f.name).toList()).toList();
    }

    /** A batch of two and two equal single payments, as every kind of file tells them. */
    private static List<BankFile> files(Naming naming, Random random) {
        List<BankFile> files = new ArrayList<>();
        files.add(
                singles(BankFile.statement("batch.053"), naming, "S")
                        .batch(naming.ref("R", "S"), 129_00, 2));
        files.add(singles(payments(BankFile.statement("split.053"), naming, "S"), naming, "S"));
        files.add(
                singles(BankFile.interim("batch.052"), naming, "I")
                        .batch(naming.ref("R", "I"), 129_00, 2));
        files.add(singles(payments(BankFile.interim("split.052"), naming, "I"), naming, "I"));
        files.add(payments(BankFile.notification("details.054"), naming, "N"));
        BankFile kept = files.get(random.nextInt(2)); // a statement with or without details
        BankFile details = files.get(4);
        files.removeIf(f -> f != kept && f != details && random.nextInt(3) == 0);
        return files;
    }

    private static BankFile payments(BankFile file, Naming naming, String kind) {
        return file.payments(naming.ref("R", kind), 49_00, "RE-1", 80_00, "RE-2");
    }

    private static BankFile singles(BankFile file, Naming naming, String kind) {
        return file.entry(naming.ref("A1", kind), 7_00, "RE-3 " + kind, IBAN, "")
                .entry(naming.ref("A2", kind), 7_00, "RE-3 " + kind, IBAN, "");
    }
}
