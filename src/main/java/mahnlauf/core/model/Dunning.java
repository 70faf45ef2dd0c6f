package mahnlauf.core.model;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * How far the ladder was climbed for one invoice, folded from its events in ledger order.
 *
 * <p>An invoice may be corrected to another customer, and back. Only what was told to the one it
 * belongs to counts: a letter to somebody else reminded nobody of what he owes today. So every
 * event is kept, and is counted again once the invoice is his again.
 */
final class Dunning {

    /** Of an invoice about which nobody was told anything; never applied to. */
    static final Dunning NONE = new Dunning();

    private final List<Event> told = new ArrayList<>(2);
    private Stage stage = Stage.NONE;
    private @Nullable LocalDate stageOn;
    private @Nullable LocalDate reminderReceived;
    private @Nullable LocalDate claimedOn;
    private @Nullable LocalDate finalDeadline;

    /** Whether an event about an invoice says how far it was dunned. */
    static boolean counts(Event event) {
        return switch (event.type()) {
            case LETTER, STAGE_RETURNED, TAKEN_OVER, HANDOVER -> true;
            default -> false;
        };
    }

    void apply(Event event, CustomerNumber owner) {
        told.add(event);
        count(event, owner);
    }

    /** The invoice belongs to this customer from now on. */
    Dunning of(CustomerNumber owner) {
        if (told.isEmpty()) {
            return this;
        }
        Dunning anew = new Dunning();
        told.forEach(event -> anew.apply(event, owner));
        return anew;
    }

    private void count(Event event, CustomerNumber owner) {
        if (!event.customer().equals(owner)) {
            return;
        }
        switch (event.type()) {
            case LETTER -> letter(event);
            case STAGE_RETURNED -> takeBack(event);
            case TAKEN_OVER -> takeOver(event);
            case HANDOVER -> {
                stage = Stage.COLLECTION;
                stageOn = event.on();
            }
            default -> throw new IllegalArgumentException("Dunned by nothing: " + event.type());
        }
    }

    /** A delivered letter that listed this invoice. */
    private void letter(Event letter) {
        Stage climbed = Stage.ofCode(letter.word());
        if (climbed.compareTo(stage) > 0) {
            stage = climbed;
            stageOn = letter.on();
        }
        if (reminderReceived == null && climbed.atLeast(Stage.REMINDER)) {
            reminderReceived = letter.from();
        }
        if (claimedOn == null && climbed.atLeast(Stage.DUNNING)) {
            claimedOn = letter.on();
        }
        if (climbed == Stage.FINAL_NOTICE) {
            extendTo(letter.until());
        }
    }

    /** A lower letter, sent for another invoice, lists this one and takes no deadline away. */
    private void extendTo(@Nullable LocalDate deadline) {
        LocalDate before = finalDeadline;
        if (before == null || (deadline != null && deadline.isAfter(before))) {
            finalDeadline = deadline;
        }
    }

    /** The letter that raised it to its stage came back: it stands where it stood before. */
    private void takeBack(Event returned) {
        stage = Stage.ofCode(returned.word());
        stageOn = returned.from();
        if (!stage.atLeast(Stage.REMINDER)) {
            reminderReceived = null;
        }
        if (!stage.atLeast(Stage.DUNNING)) {
            claimedOn = null;
        }
        if (!stage.atLeast(Stage.FINAL_NOTICE)) {
            finalDeadline = null;
        }
    }

    /**
     * Another program dunned it before. From its Mahnung on the debtor is in default by receipt (§
     * 286 I BGB); whether its friendly reminder demanded clearly enough nobody knows, so that does
     * not count.
     */
    private void takeOver(Event standing) {
        stage = Stage.ofCode(standing.word());
        stageOn = standing.from();
        if (stage.atLeast(Stage.DUNNING)) {
            reminderReceived = LocalDate.parse(standing.reference());
        }
        if (stage == Stage.FINAL_NOTICE) {
            finalDeadline = standing.until();
        }
    }

    Stage stage() {
        return stage;
    }

    @Nullable LocalDate stageOn() {
        return stageOn;
    }

    @Nullable LocalDate reminderReceived() {
        return reminderReceived;
    }

    @Nullable LocalDate claimedOn() {
        return claimedOn;
    }

    @Nullable LocalDate finalDeadline() {
        return finalDeadline;
    }
}
