package mahnlauf.store;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/** A second program that holds the ledger open, as a night at work does. */
final class WritingProcess implements AutoCloseable {

    private final Process process;

    private WritingProcess(Process process) {
        this.process = process;
    }

    /** Begins it and waits until it has written the facts and holds the ledger. */
    static WritingProcess at(Path data) throws IOException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        String classes =
                System.getProperty(
                        "surefire.test.class.path", System.getProperty("java.class.path"));
        Process process =
                new ProcessBuilder(
                                List.of(
                                        java,
                                        "-cp",
                                        classes,
                                        WritingProcess.class.getName(),
                                        data.toString()))
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        InputStream said = process.getInputStream();
        String ready = new String(said.readNBytes(5), StandardCharsets.US_ASCII);
        if (!ready.equals("ready")) {
            process.destroyForcibly();
            throw new IOException("The writing process said '" + ready + "'");
        }
        return new WritingProcess(process);
    }

    /** As the power cut does it. */
    void kill() {
        process.destroyForcibly().onExit().join();
    }

    /** Lets it write one more fact and end. */
    void finish() throws IOException {
        process.getOutputStream().close();
        process.onExit().join();
    }

    @Override
    public void close() {
        kill();
    }

    /** Writes five facts, waits for the end of its input, writes one more. */
    public static void main(String[] args) throws Exception {
        try (Ledger ledger = Ledger.of(Database.forWriting(Path.of(args[0])))) {
            Facts.write(ledger);
            System.out.print("ready");
            System.out.flush();
            while (System.in.read() >= 0) {
                // Only the end of the input counts.
            }
            ledger.record(Facts.NIGHT, tx -> tx.facts().event(Facts.HOLD));
        }
    }
}
