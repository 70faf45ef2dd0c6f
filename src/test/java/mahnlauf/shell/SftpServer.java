package mahnlauf.shell;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileTime;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.time.Instant;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;
import org.apache.sshd.common.config.keys.PublicKeyEntry;
import org.apache.sshd.common.file.virtualfs.VirtualFileSystemFactory;
import org.apache.sshd.common.keyprovider.KeyPairProvider;
import org.apache.sshd.common.session.Session;
import org.apache.sshd.common.session.SessionListener;
import org.apache.sshd.server.SshServer;
import org.apache.sshd.sftp.server.SftpEventListener;
import org.apache.sshd.sftp.server.SftpSubsystemFactory;
import org.jspecify.annotations.Nullable;

/**
 * A real SFTP server on loopback over a folder; its user is {@code bank}, the password "geheim".
 */
final class SftpServer implements AutoCloseable {

    static final String PASSWORD = "geheim";
    static final KeyPair HOST_KEY = newKey();
    private static final FileTime LONG_AGO = FileTime.from(Instant.parse("2026-01-20T03:00:00Z"));

    final Path root;
    private final AtomicInteger logins = new AtomicInteger();
    private final AtomicInteger sessions = new AtomicInteger();
    private final SshServer server = SshServer.setUpDefaultServer();
    private final SftpSubsystemFactory sftp = new SftpSubsystemFactory();

    SftpServer(Path root, PublicKey... admitted) throws IOException {
        this.root = Files.createDirectories(root);
        server.setHost("127.0.0.1");
        server.setPort(0);
        server.setKeyPairProvider(KeyPairProvider.wrap(HOST_KEY));
        server.setPasswordAuthenticator(
                (user, password, session) -> {
                    logins.incrementAndGet();
                    return user.equals("bank") && password.equals(PASSWORD);
                });
        server.setPublickeyAuthenticator(
                (user, key, session) -> List.of(admitted).contains(key) && user.equals("bank"));
        server.addSessionListener(
                new SessionListener() {
                    @Override
                    public void sessionCreated(Session session) {
                        sessions.incrementAndGet();
                    }
                });
        server.setFileSystemFactory(new VirtualFileSystemFactory(root.toAbsolutePath()));
        server.setSubsystemFactories(List.of(sftp));
        server.start();
    }

    static KeyPair newKey() {
        try {
            KeyPairGenerator keys = KeyPairGenerator.getInstance("RSA");
            keys.initialize(2048);
            return keys.generateKeyPair();
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    int port() {
        return server.getPort();
    }

    /** What goes wrong there from the next connection on; null: nothing any more. */
    void trouble(@Nullable SftpEventListener trouble) {
        List.copyOf(sftp.getRegisteredListeners()).forEach(sftp::removeSftpEventListener);
        if (trouble != null) {
            sftp.addSftpEventListener(trouble);
        }
    }

    /** How often somebody connected. */
    int sessions() {
        return sessions.get();
    }

    /** How often somebody gave a password. */
    int logins() {
        return logins.get();
    }

    /** A file that nobody has written to for days. */
    Path holds(String name, String text) throws IOException {
        Path file = root.resolve(name);
        Files.createDirectories(file.resolveSibling(""));
        Files.writeString(file, text);
        return Files.setLastModifiedTime(file, LONG_AGO);
    }

    /** The settings of a user who knows this server and has the password in a file. */
    Map<String, String> settings(Path home) throws IOException {
        Map<String, String> set = new LinkedHashMap<>();
        set.put("sources.sftp.host", "127.0.0.1");
        set.put("sources.sftp.port", String.valueOf(port()));
        set.put("sources.sftp.user", "bank");
        Files.createDirectories(home.resolve("config"));
        Files.writeString(home.resolve("config/kennwort"), PASSWORD + "\n");
        set.put("sources.sftp.password_file", "config/kennwort");
        Files.writeString(home.resolve("config/known_hosts"), line(HOST_KEY.getPublic()));
        set.put("sources.sftp.known_hosts", "config/known_hosts");
        set.put("sources.timeout_seconds", "5");
        set.put("sources.max_minutes", "1");
        return set;
    }

    /** The line of a known_hosts file. */
    String line(PublicKey key) throws IOException {
        StringWriter line = new StringWriter();
        line.append("[127.0.0.1]:").append(String.valueOf(port())).append(' ');
        PublicKeyEntry.appendPublicKeyEntry(line, key);
        return line.append('\n').toString();
    }

    /** The names of the files in it, in order. */
    List<String> files() throws IOException {
        List<String> names = new ArrayList<>();
        Files.walkFileTree(
                root,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes facts) {
                        names.add(root.relativize(file).toString());
                        return FileVisitResult.CONTINUE;
                    }
                });
        names.sort(null);
        return names;
    }

    @Override
    public void close() throws IOException {
        server.stop(true);
    }
}
