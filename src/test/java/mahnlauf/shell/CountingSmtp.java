package mahnlauf.shell;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.function.IntFunction;
import java.util.function.IntPredicate;

/**
 * A mail server on loopback that takes mails as fast as they come, says "later" to those that a
 * test chooses, and keeps their heads alone.
 */
public final class CountingSmtp implements AutoCloseable {

    private final ServerSocket socket;
    private final IntFunction<String> answers;
    private final List<String> heads = Collections.synchronizedList(new ArrayList<>());
    private final AtomicInteger asked = new AtomicInteger();
    private final AtomicInteger connections = new AtomicInteger();
    private final long pauseMillis;

    /**
     * @param putsOff whether the n-th mail, from 1, is put off with 451
     * @param pauseMillis how long it thinks before it takes a mail
     */
    public CountingSmtp(IntPredicate putsOff, long pauseMillis) throws IOException {
        this(pauseMillis, n -> putsOff.test(n) ? "451 4.7.1 later" : "250 ok");
    }

    /** One that knows no recipient. */
    static CountingSmtp refusing() throws IOException {
        return new CountingSmtp(0, n -> "550 5.1.1 unknown");
    }

    private CountingSmtp(long pauseMillis, IntFunction<String> answers) throws IOException {
        this.answers = answers;
        this.pauseMillis = pauseMillis;
        this.socket = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
        Thread thread = new Thread(this::listen, "smtp");
        thread.setDaemon(true);
        thread.start();
    }

    public int port() {
        return socket.getLocalPort();
    }

    public int connections() {
        return connections.get();
    }

    /** How often each Message-ID was taken. */
    public Map<String, Integer> taken() {
        Map<String, Integer> taken = new TreeMap<>();
        for (String head : heads()) {
            taken.merge(header(head, "Message-ID"), 1, Integer::sum);
        }
        return taken;
    }

    /** The heads of the mails that were taken, in order. */
    public List<String> heads() {
        synchronized (heads) {
            return List.copyOf(heads);
        }
    }

    /** A header's value without folding; empty where there is none. */
    public static String header(String head, String name) {
        for (String line : head.replaceAll("\n[ \t]+", " ").split("\n", -1)) {
            if (line.toLowerCase(Locale.ROOT).startsWith(name.toLowerCase(Locale.ROOT) + ":")) {
                return line.substring(name.length() + 1).strip();
            }
        }
        return "";
    }

    private void listen() {
        while (!socket.isClosed()) {
            try {
                Socket client = socket.accept();
                connections.incrementAndGet();
                Thread thread = new Thread(() -> serve(client), "smtp-client");
                thread.setDaemon(true);
                thread.start();
            } catch (IOException closed) {
                return;
            }
        }
    }

    private void serve(Socket client) {
        try (client) {
            BufferedReader in =
                    new BufferedReader(
                            new InputStreamReader(client.getInputStream(), StandardCharsets.UTF_8));
            say(client, "220 ready");
            for (String line = in.readLine(); line != null; line = in.readLine()) {
                String word = line.length() < 4 ? line : line.substring(0, 4);
                switch (word.toUpperCase(Locale.ROOT)) {
                    case "RCPT" -> say(client, answers.apply(asked.incrementAndGet()));
                    case "DATA" -> {
                        say(client, "354 go on");
                        String head = mail(in);
                        TimeUnit.MILLISECONDS.sleep(pauseMillis);
                        heads.add(head);
                        say(client, "250 taken");
                    }
                    case "QUIT" -> {
                        say(client, "221 bye");
                        return;
                    }
                    default -> say(client, "250 ok");
                }
            }
        } catch (IOException | InterruptedException gone) {
            return; // whoever was killed says no goodbye
        }
    }

    private static String mail(BufferedReader in) throws IOException {
        StringBuilder head = new StringBuilder();
        boolean inHead = true;
        for (String line = in.readLine(); !".".equals(line); line = in.readLine()) {
            if (line == null) {
                throw new IOException("the mail was cut off");
            }
            inHead &= !line.isEmpty();
            if (inHead) {
                head.append(line).append('\n');
            }
        }
        return head.toString();
    }

    private static void say(Socket client, String words) throws IOException {
        client.getOutputStream().write((words + "\r\n").getBytes(StandardCharsets.US_ASCII));
        client.getOutputStream().flush();
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
