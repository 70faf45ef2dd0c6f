package mahnlauf.doors;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;

/** Payment codes as a mail shows them, read by another hand. */
class GiroCodeTest {

    private static final List<String> NAMES =
            List.of("A", "Müller & Söhne GmbH", "Yogaschule am Park, Inhaberin Änne Größe");

    /** The mask is chosen once for all payloads, so each must be readable with it. */
    @Test
    void codes_of_all_kinds_of_payments_are_read_as_they_were_written() throws IOException {
        Random random = new Random(20261123);
        for (int i = 0; i < 300; i++) {
            String payload =
                    String.format(
                            "BCD%n002%n1%nSCT%n%n%s%nDE%020d%nEUR%d.%02d%n%n%n%s"
                                    .replace("%n", "\n"),
                            NAMES.get(random.nextInt(NAMES.size())),
                            random.nextLong(1_000_000_000_000L),
                            random.nextInt(99_999),
                            random.nextInt(100),
                            "RE-2026-"
                                    + random.nextInt(9_999)
                                    + " ".repeat(random.nextInt(2))
                                    + "x".repeat(random.nextInt(100)));
            assertEquals(payload, Codes.exactlyInPng(QrPicture.of(GiroCode.code(payload)).png()));
        }
    }
}
