package mahnlauf.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.Optional;
import java.util.Set;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.Recognised;
import mahnlauf.store.FileRegister;

/**
 * Takes one file of the inbox: whole and in one transaction, then it moves.
 *
 * <p>The register of hashes, written with the rows, decides what is known. Dead between the commit
 * and the move: the next run finds the hash, sees that the file never arrived where it was to go,
 * and finishes the move.
 */
final class TakeStage {

    private final Night night;
    private final Home home;
    private final Set<Path> linksToldOf = new HashSet<>();

    TakeStage(Night night) {
        this.night = night;
        this.home = night.home();
    }

    /** Takes the file and moves it to the archive or to the refused ones. */
    void take(Path path) throws IOException, SQLException {
        Optional<Path> link = linkAbove(path);
        if (link.isPresent()) {
            if (linksToldOf.add(link.get())) {
                night.findings()
                        .add(
                                home.relative(link.get())
                                        + " is a symbolic link and is left alone; drop the files"
                                        + " themselves.");
            }
            return;
        }
        String name = home.inbox().relativize(path).toString().replace('\\', '/');
        InboxFile file = InboxFile.of(path, name);
        Optional<String> before = FileRegister.archivedAs(night.ledger(), file.sha256());
        if (before.isPresent() && !Files.exists(home.root().resolve(before.get()))) {
            move(file, home.root().resolve(before.get()));
            return;
        }
        try {
            if (before.isPresent()) {
                moveAfter(file, duplicate(file));
            } else {
                takeNew(file);
            }
        } catch (RefusedException e) {
            refuse(file, String.valueOf(e.getMessage()));
        } catch (StillWrittenException e) {
            night.findings().add(name + " changed while it was read; it is left for the next run.");
        }
    }

    /**
     * The symbolic link that the file is or lies behind: what it points to belongs to somebody
     * else, and would be moved away.
     */
    private Optional<Path> linkAbove(Path path) {
        Path part = home.inbox();
        for (Path name : home.inbox().relativize(path)) {
            part = part.resolve(name);
            if (Files.isSymbolicLink(part)) {
                return Optional.of(part);
            }
        }
        return Optional.empty();
    }

    private void takeNew(InboxFile file) throws IOException, SQLException, RefusedException {
        Recognised recognised = night.recognition().recognise(file.path());
        Path place = archivePlace(file);
        if (recognised instanceof Recognised.Archive archive) {
            new ZipTaking(night, this).take(file, archive, home.relative(place));
        } else {
            takeRecords(file, recognised, home.relative(place));
        }
        moveAfter(file, place);
    }

    /** Writes what the file holds and that it was taken, in one transaction. */
    void takeRecords(InboxFile file, Recognised recognised, String archivedAs)
            throws IOException, SQLException, RefusedException {
        FileTaking taking = new FileTaking(night, file, archivedAs);
        night.progress().begin(file.name(), "records");
        try {
            night.report(taking.inTransaction(recognised));
        } finally {
            night.progress().end();
        }
    }

    private Path duplicate(InboxFile file) throws SQLException {
        Path place = archivePlace(file);
        register(
                file,
                FileRegister.State.DUPLICATE,
                "was taken before under the same content",
                home.relative(place));
        return place;
    }

    private void refuse(InboxFile file, String reason) throws IOException, SQLException {
        String text = file.name() + ": " + reason;
        Path place = Rejects.place(home, file.name());
        register(file, FileRegister.State.REJECTED, reason, home.relative(place));
        night.findings()
                .refused(
                        "Refused " + text,
                        "Refused "
                                + file.name()
                                + "; why stands in "
                                + home.relative(place)
                                + ".reason.txt");
        if (!night.isRehearsal()) {
            Rejects.reason(home, place, text);
        }
        moveAfter(file, place);
    }

    /** A member of a zip that cannot be taken: it is handed back on its own. */
    void refuseMember(InboxFile member, String reason) throws IOException, SQLException {
        refuse(member, reason);
    }

    private void register(InboxFile file, FileRegister.State state, String reason, String place)
            throws SQLException {
        FileRegister.Entry entry =
                new FileRegister.Entry(
                        file.name(), file.sha256(), "", state, 0, night.timestamp(), reason, place);
        night.ledger().inTransaction(night.date(), tx -> FileRegister.add(tx, entry));
        night.report(new Night.FileOutcome(file.name(), state.code(), 0, reason));
    }

    /**
     * Keeps the member of a zip that letters may enclose: a copy beside the zip in the archive.
     *
     * @return where it lies, relative to the home; empty for what is only read
     */
    String keepMember(InboxFile member, String zip, Recognised recognised) throws IOException {
        boolean enclosed =
                recognised instanceof Recognised.EInvoice
                        || recognised instanceof Recognised.Document;
        if (!enclosed) {
            return "";
        }
        String last = member.name().substring(member.name().lastIndexOf('/') + 1);
        Path place = Outbox.freeBelow(home.archive(night.date()), zip + ".files/" + last);
        if (!night.isRehearsal()) {
            Outbox.put(
                    home,
                    place,
                    file -> Files.copy(member.path(), file, StandardCopyOption.REPLACE_EXISTING));
        }
        return home.relative(place);
    }

    private Path archivePlace(InboxFile file) {
        return Outbox.freeBelow(home.archive(night.date()), file.name());
    }

    /** On the disk before it moves: nothing is lost if the power goes. */
    private void moveAfter(InboxFile file, Path to) throws IOException, SQLException {
        night.ledger().sync();
        move(file, to);
    }

    private void move(InboxFile file, Path to) throws IOException {
        if (!night.isRehearsal()) {
            Files.createDirectories(to.resolveSibling(""));
            Files.move(file.path(), to, StandardCopyOption.ATOMIC_MOVE);
        }
    }
}
