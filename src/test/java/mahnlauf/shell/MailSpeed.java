package mahnlauf.shell;

import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Measures by hand what a mail with its PDF costs: {@code MailSpeed FOLDER MAILS}, in a folder that
 * is not there yet. The server on loopback takes everything at once; its work counts in the
 * process, but not in the night's own thread.
 */
final class MailSpeed {

    private static final double MILLION = 1e6;

    private MailSpeed() {}

    public static void main(String[] arguments) throws Exception {
        Path folder = Files.createDirectories(Path.of(arguments[0]));
        int mails = Integer.parseInt(arguments[1]);
        try (CountingSmtp server = new CountingSmtp(n -> false, 0)) {
            ClerkHome home = new ClerkHome(folder).drop("rechnungen.csv", export(mails));
            home.set("mail.host", "127.0.0.1").set("mail.tls", "none");
            home.set("mail.port", String.valueOf(server.port()));
            home.set("mail.from", "post@firma.example");
            long cpu = cpuNanos();
            long own = ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime();
            long begun = System.nanoTime();
            home.night("2026-01-24");
            System.out.printf(
                    "%d mails taken, %d of them twice, %d connections; %.1f ms CPU of"
                            + " the night's thread, %.1f ms of the process and %.1f ms each,"
                            + " the whole night counted; heap in use %d MB of %d MB%n",
                    server.taken().size(),
                    server.taken().values().stream().filter(n -> n > 1).count(),
                    server.connections(),
                    (ManagementFactory.getThreadMXBean().getCurrentThreadCpuTime() - own)
                            / MILLION
                            / mails,
                    (cpuNanos() - cpu) / MILLION / mails,
                    (System.nanoTime() - begun) / MILLION / mails,
                    heapMegabytes(),
                    Runtime.getRuntime().maxMemory() >> 20);
        }
    }

    private static String export(int mails) {
        StringBuilder rows = new StringBuilder(NightAtWork.HEADER);
        for (int i = 1; i <= mails; i++) {
            rows.append("RE-" + i + ";" + (2000 + i) + ";Änne Größe " + i + ";k" + i);
            rows.append("@kunde.example;Hauptstraße 1;10115;Berlin;2026-01-05;2026-01-19;49,00\n");
        }
        return rows.toString();
    }

    private static long cpuNanos() {
        return ((com.sun.management.OperatingSystemMXBean)
                        ManagementFactory.getOperatingSystemMXBean())
                .getProcessCpuTime();
    }

    private static long heapMegabytes() {
        System.gc();
        return ManagementFactory.getMemoryMXBean().getHeapMemoryUsage().getUsed() >> 20;
    }
}
