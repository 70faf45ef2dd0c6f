package mahnlauf.doors;

import jakarta.mail.internet.MimeMessage;
import java.util.function.Function;

/** What became of a letter that should go by mail. */
public sealed interface ComposedMail {

    <R> R fold(Function<MimeMessage, R> ready, Function<String, R> refused);

    /** It can be sent; {@code to} is the one address of its recipient. */
    record Ready(MimeMessage message, String to) implements ComposedMail {
        @Override
        public <R> R fold(Function<MimeMessage, R> ready, Function<String, R> refused) {
            return ready.apply(message);
        }
    }

    /** It has no address that can be used; the reason says which and why. */
    record Refused(String reason) implements ComposedMail {
        @Override
        public <R> R fold(Function<MimeMessage, R> ready, Function<String, R> refused) {
            return refused.apply(reason);
        }
    }
}
