package mahnlauf.architecture.samples.core;

import java.time.LocalDate;
import java.time.ZoneOffset;

final class AsksTheClock {
    private AsksTheClock() {}

    static LocalDate today() {
        return LocalDate.now(ZoneOffset.UTC);
    }
}
