package mahnlauf.architecture.samples.core;

import java.util.Random;
import java.util.UUID;

final class ThrowsDice {
    private ThrowsDice() {}

    static int roll(Random dice) {
        return dice.nextInt(6);
    }

    static String id() {
        return UUID.randomUUID().toString();
    }
}
