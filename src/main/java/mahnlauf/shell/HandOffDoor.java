package mahnlauf.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;
import mahnlauf.core.model.Action;
import mahnlauf.store.ClaimFacts;

/**
 * A claim on its way to the agency: its package is named and marked as leaving before it appears,
 * and handed over once it has arrived.
 *
 * <p>A package that was leaving when a run ended leaves again under the same name: made anew in the
 * same night, byte for byte the same in a later one, since the agency may have it already.
 */
final class HandOffDoor {

    private final Night night;
    private final Delivery delivery;
    private final PaperDoor paper;
    private final AgencyPost post;
    private final HandoverFacts handover;

    /** The number of each agency's package below which tonight's are all taken. */
    private final Map<String, Integer> lowest = new HashMap<>();

    HandOffDoor(Night night, Delivery delivery, PaperDoor paper, AgencyPost post) {
        this.night = night;
        this.delivery = delivery;
        this.paper = paper;
        this.post = post;
        this.handover = new HandoverFacts(night, delivery);
    }

    /** Whether nothing more reaches its agency tonight. */
    boolean isAgencyAway(Action action) throws SQLException {
        return post.isAway(agency(action));
    }

    /** Names the package: {@code <agency>-<as-of>-<n>.zip}, the next free number of the night. */
    Parcel begin(Action action) throws SQLException {
        Optional<Path> left = leaving(night.home(), action);
        Path file = left.isPresent() ? left.get() : free(agency(action));
        String note =
                isSealed(action)
                        ? action.note()
                        : HandoverFacts.leaving(ClaimFacts.newest(night.ledger()));
        delivery.sending(
                action.by(Action.Channel.COLLECTION, night.home().relative(file))
                        .became(action.state(), note));
        night.ledger().sync(); // on the disk before it leaves: a kill must not forget it
        boolean again = left.isPresent() && action.state() == Action.State.SENDING;
        return post.parcel(PackageName.agency(file), file, action.id(), again);
    }

    /** Whether its package leaves as it is: an earlier night made it, and it may be there. */
    private boolean isSealed(Action action) {
        return action.state() == Action.State.SENDING
                && leaving(night.home(), action)
                        .filter(file -> !PackageName.night(file).equals(night.date()))
                        .isPresent();
    }

    /** The package that was leaving when a run ended, as far as it got into the folder. */
    static Optional<Path> leaving(Home home, Action action) {
        Path file = home.root().resolve(action.target());
        return PackageName.matches(file) && Files.isRegularFile(file)
                ? Optional.of(file)
                : Optional.empty();
    }

    /** The next free number: all below the one found last are taken, so none is asked twice. */
    private Path free(String agency) {
        int number = lowest.getOrDefault(agency, 1);
        while (Files.exists(named(agency, number))) {
            number++;
        }
        lowest.put(agency, number);
        return named(agency, number);
    }

    private Path named(String agency, int number) {
        return night.home()
                .outbox("collection")
                .resolve(PackageName.of(agency, night.date(), number));
    }

    byte[] content(Action action, Parcel parcel) throws IOException, SQLException {
        return isSealed(action) ? Files.readAllBytes(parcel.file()) : paper.handOff(action);
    }

    private String agency(Action action) throws SQLException {
        return night.policy(delivery.debtor(action.customer())).agency();
    }

    /** It is handed over where it has arrived; else it waits for another night. */
    void end(Action action, Parcel parcel) throws IOException, SQLException {
        if (parcel.hasArrived()) {
            night.ledger().record(night.date(), tx -> handover.write(tx, action, ""));
        } else if (parcel.mayBeThere()) {
            delivery.update(
                    action.became(
                            Action.State.SENDING, HandoverFacts.leaving(parcel.fault(), action)));
        } else {
            // What never left must not lie there as if it had: the next night makes it anew.
            Files.deleteIfExists(parcel.file());
            int number = PackageName.number(parcel.file());
            lowest.computeIfPresent(parcel.agency(), (agency, low) -> Math.min(low, number));
            delivery.update(
                    action.by(Action.Channel.COLLECTION, "")
                            .became(Action.State.PENDING, parcel.fault()));
        }
    }
}
