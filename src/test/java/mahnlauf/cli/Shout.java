package mahnlauf.cli;

import java.io.ByteArrayOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import picocli.CommandLine;

/** What one command answered: its exit code, what it printed, what it complained about. */
record Shout(int code, String out, String err) {

    static Shout of(String... args) {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        ByteArrayOutputStream err = new ByteArrayOutputStream();
        PrintStream before = System.out;
        System.setOut(new PrintStream(out, true, StandardCharsets.UTF_8));
        try {
            CommandLine line =
                    Main.commandLine().setErr(new PrintWriter(err, true, StandardCharsets.UTF_8));
            int code = line.execute(args);
            System.out.flush();
            return new Shout(
                    code,
                    out.toString(StandardCharsets.UTF_8),
                    err.toString(StandardCharsets.UTF_8));
        } finally {
            System.setOut(before);
        }
    }
}
