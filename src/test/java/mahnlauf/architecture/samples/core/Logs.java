package mahnlauf.architecture.samples.core;

import java.util.logging.Logger;

final class Logs {
    private Logs() {}

    static void say(String text) {
        Logger.getLogger("sample").info(text);
    }
}
