package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.apache.sshd.server.session.ServerSession;
import org.apache.sshd.sftp.server.FileHandle;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.jspecify.annotations.Nullable;

/** An {@link AgencyHome} whose packages travel to a real SFTP server; the letters have left. */
final class AgencySftp implements AutoCloseable {

    final SftpServer server;
    final AgencyHome home;

    AgencySftp(Path folder) throws Exception {
        server = new SftpServer(folder.resolve("server"));
        home = new AgencyHome(folder.resolve("home")).delivers(server).dunned();
    }

    /** What the agency finds under a name. */
    byte[] there(String name) throws IOException {
        return Files.readAllBytes(server.root.resolve("eingang").resolve(name));
    }

    String text(String name) throws IOException {
        return Files.readString(server.root.resolve("eingang").resolve(name));
    }

    /** Asserts that the package has not left and is still to leave. */
    void waits() throws Exception {
        assertEquals(List.of("collection_handoff pending"), home.actions());
        assertEquals(List.of(), home.claims());
        assertEquals(List.of(), home.folder(), "what never left does not lie there");
    }

    void arrivesNextNight() throws Exception {
        assertEquals(List.of(), home.night("2026-06-01").findings());
        assertArrayEquals(home.file("nord-2026-06-01-1.zip"), there("nord-2026-06-01-1.zip"));
        assertEquals(List.of("collection_handoff delivered"), home.actions());
    }

    @Override
    public void close() throws IOException {
        server.close();
    }

    /** A full disk there, for {@link SftpServer#trouble}; after some refusals it has room again. */
    static final class Refusing implements SftpEventListener {

        private int left;

        Refusing() {
            this(Integer.MAX_VALUE);
        }

        Refusing(int times) {
            this.left = times;
        }

        @Override
        public void writing(
                ServerSession session,
                String remote,
                FileHandle handle,
                long offset,
                byte[] data,
                int from,
                int length)
                throws IOException {
            if (left-- > 0) {
                throw new IOException("No space left on device");
            }
        }
    }

    /**
     * A connection that breaks, for {@link SftpServer#trouble}, once data has come and before
     * anybody is told so; else the other side could already be about to give the file its name.
     */
    static final class Cut implements SftpEventListener {

        @Override
        public void written(
                ServerSession session,
                String remote,
                FileHandle handle,
                long offset,
                byte[] data,
                int from,
                int length,
                @Nullable Throwable thrown)
                throws IOException {
            session.close(true);
            throw new IOException("Connection reset by peer");
        }
    }
}
