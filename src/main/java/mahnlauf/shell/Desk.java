package mahnlauf.shell;

import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;

/**
 * Where tonight's work lies: the routes stay up for days, the night on the desk changes. One night
 * at a time.
 */
public final class Desk {

    private @Nullable Evening evening;
    private @Nullable AgencyWays agencies;
    private volatile boolean closing;

    /** A night and the stages that share it. */
    static final class Evening {
        final Night night;
        final TakeStage take;
        final Delivery delivery;
        final LetterDoor letters;
        final MailDoor mail;
        final PaperDoor paper;
        final ListDoor lists;
        final ServiceHook hook;
        final Pause pause;
        final AgencyPost post;
        final HandOffDoor handOffs;
        final RecallPost recalls;
        final ClaimPaymentDoor claimPayments;

        Evening(Night night, AgencyWays agencies, BooleanSupplier closing) {
            this.night = night;
            this.pause = new Pause(closing);
            this.hook = new ServiceHook(night);
            this.take = new TakeStage(night);
            this.delivery = new Delivery(night);
            this.letters = new LetterDoor(night, delivery);
            this.mail = new MailDoor(night, delivery, letters, pause);
            this.paper = new PaperDoor(night, delivery, letters);
            this.post = new AgencyPost(night, pause, agencies);
            this.handOffs = new HandOffDoor(night, delivery, paper, post);
            this.lists = new ListDoor(night, delivery, hook, post);
            this.recalls = new RecallPost(night, delivery, lists, post);
            this.claimPayments = new ClaimPaymentDoor(night, post);
        }
    }

    /** The process was told to stop: nothing more leaves, what waits goes with the next night. */
    void close() {
        closing = true;
    }

    boolean isClosing() {
        return closing;
    }

    /** The ways to agencies for which routes are up; a change of them needs a new start. */
    void know(AgencyWays ways) {
        agencies = ways;
    }

    void lay(Night night) {
        AgencyWays known = agencies;
        AgencyWays ways = known == null ? new AgencyWays(night.home(), night.settings()) : known;
        evening = new Evening(night, ways, this::isClosing);
    }

    void clear() {
        evening = null;
    }

    Evening evening() {
        Evening tonight = evening;
        if (tonight == null) {
            throw new IllegalStateException(
                    "No night is at work; routes are started by `run` or `schedule`");
        }
        return tonight;
    }

    Night night() {
        return evening().night;
    }
}
