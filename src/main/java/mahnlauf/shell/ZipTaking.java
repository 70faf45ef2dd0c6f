package mahnlauf.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.Recognised;
import mahnlauf.formats.zip.ArchiveReader;
import mahnlauf.store.FileRegister;

/**
 * Takes the members of a zip one by one, each whole or not at all; a bad one is handed back alone.
 */
final class ZipTaking {

    private final Night night;
    private final TakeStage stage;

    ZipTaking(Night night, TakeStage stage) {
        this.night = night;
        this.stage = stage;
    }

    void take(InboxFile zip, Recognised.Archive archive, String archivedAs)
            throws IOException, SQLException, RefusedException {
        Files.createDirectories(night.home().workshop());
        Path folder = Files.createTempDirectory(night.home().workshop(), "zip");
        try {
            List<ArchiveReader.Member> members = inOrder(archive.unpackInto(folder));
            if (zip.changedSince()) {
                throw new StillWrittenException(zip.name());
            }
            int refused = 0;
            for (ArchiveReader.Member member : members) {
                refused += takeMember(zip, member) ? 0 : 1;
            }
            register(zip, members.size(), refused, archivedAs);
        } finally {
            delete(folder);
        }
    }

    /** As in the inbox: see {@link InboxOrder}. */
    private static List<ArchiveReader.Member> inOrder(List<ArchiveReader.Member> members) {
        return members.stream()
                .sorted(Comparator.comparingInt(m -> InboxOrder.rank(m.file())))
                .toList();
    }

    private boolean takeMember(InboxFile zip, ArchiveReader.Member member)
            throws IOException, SQLException {
        InboxFile file = InboxFile.of(member.file(), zip.name() + "/" + member.name());
        if (FileRegister.archivedAs(night.ledger(), file.sha256()).isPresent()) {
            night.report(
                    new Night.FileOutcome(file.name(), FileRegister.State.DUPLICATE.code(), 0, ""));
            return true;
        }
        String kept = "";
        try {
            Recognised recognised = night.recognition().recognise(file.path());
            kept = stage.keepMember(file, zip.name(), recognised);
            stage.takeRecords(file, recognised, kept);
            return true;
        } catch (RefusedException e) {
            if (!kept.isEmpty()) {
                Files.deleteIfExists(night.home().root().resolve(kept));
            }
            stage.refuseMember(file, String.valueOf(e.getMessage()));
            return false;
        }
    }

    private void register(InboxFile zip, int members, int refused, String archivedAs)
            throws SQLException {
        FileRegister.State state =
                refused == 0 ? FileRegister.State.ACCEPTED : FileRegister.State.PARTLY;
        String reason =
                refused == 0 ? "" : refused + " of " + members + " files in it were refused";
        FileRegister.Entry entry =
                new FileRegister.Entry(
                        zip.name(),
                        zip.sha256(),
                        "zip",
                        state,
                        members,
                        night.timestamp(),
                        reason,
                        archivedAs);
        night.ledger().inTransaction(night.date(), tx -> FileRegister.add(tx, entry));
        night.report(new Night.FileOutcome(zip.name(), state.code(), members, reason));
    }

    private static void delete(Path folder) throws IOException {
        try (Stream<Path> all = Files.walk(folder)) {
            for (Path path : all.sorted(Comparator.reverseOrder()).toList()) {
                Files.deleteIfExists(path);
            }
        }
    }
}
