package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Properties;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** How mails travel on the wire: at once. */
class PromptSocketsTest {

    private final PromptSockets sockets = new PromptSockets();

    @Test
    void whatever_way_a_socket_is_asked_for_it_keeps_nothing_back() throws IOException {
        InetAddress here = InetAddress.getLoopbackAddress();
        try (ServerSocket server = new ServerSocket(0, 8, here)) {
            int port = server.getLocalPort();
            List<Socket> made =
                    List.of(
                            sockets.createSocket(),
                            sockets.createSocket(here, port),
                            sockets.createSocket(here, port, here, 0),
                            sockets.createSocket(here.getHostAddress(), port),
                            sockets.createSocket(here.getHostAddress(), port, here, 0));
            for (Socket socket : made) {
                assertTrue(socket.getTcpNoDelay());
                socket.close();
            }
        }
    }

    @Test
    void mails_in_the_clear_and_encrypted_ones_go_through_them(@TempDir Path folder)
            throws IOException {
        for (Map.Entry<String, String> tls :
                Map.of("none", "mail.smtp.", "starttls", "mail.smtp.", "tls", "mail.smtps.")
                        .entrySet()) {
            Settings settings =
                    Settings.load(
                            new Home(folder),
                            Map.of("mail.host", "127.0.0.1", "mail.tls", tls.getKey()),
                            Map.of());
            Properties session = CamelEngine.mailSession(settings).getProperties();
            String socket = tls.getKey().equals("tls") ? "ssl.socketFactory" : "socketFactory";
            assertEquals(PromptSockets.class, session.get(tls.getValue() + socket).getClass());
        }
    }
}
