package mahnlauf.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.condition.DisabledOnOs;
import org.junit.jupiter.api.condition.OS;
import org.junit.jupiter.api.io.TempDir;

/** The program that stays up: nights one at a time, and a clean end in the middle of one. */
class ScheduleIT {

    private static final String EVERY_SECOND = "schedule.cron=* * * * * ?";

    @TempDir Path folder;
    private @Nullable Process schedule;

    @AfterEach
    void nothingStaysBehind() {
        if (schedule != null) {
            schedule.destroyForcibly().onExit().join();
        }
    }

    @Test
    void nights_come_at_their_time_one_after_the_other() throws Exception {
        Program program = new Program(folder.resolve("home"));
        Process up = program.start("schedule", "--set", EVERY_SECOND);
        schedule = up;
        List<String> runs = await(program, all -> finished(all) >= 3);
        up.destroy();
        assertTrue(up.waitFor(60, TimeUnit.SECONDS), "it ends when it is told to");
        String before = "";
        for (String run : runs) {
            List<String> cells = List.of(run.split(",", -1));
            assertTrue(cells.get(2).compareTo(before) >= 0, "two nights at a time: " + runs);
            before = cells.get(3).isEmpty() ? before : cells.get(3);
        }
        assertEquals(0, program.verify().code());
    }

    @Test
    @DisabledOnOs(OS.WINDOWS)
    void a_stop_in_the_middle_of_a_night_leaves_a_sound_ledger() throws Exception {
        Program program = new Program(folder.resolve("home"));
        program.drop("rechnungen.csv", Program.export(150, false));
        Process up = program.start("schedule", "--set", EVERY_SECOND);
        schedule = up;
        await(program, all -> all.stream().anyMatch(r -> r.contains(",running,")));
        up.destroy();
        assertTrue(up.waitFor(90, TimeUnit.SECONDS), "it ends when it is told to");
        assertEquals(0, program.verify().code(), program.verify().out());
        assertFalse(program.list("runs").contains(",running,"), program.list("runs"));
        assertTrue(program.call("run").code() <= 1);
        long letters =
                program.list("actions").lines().filter(l -> l.contains(",delivered,")).count();
        assertEquals(150, letters, "every letter has left once");
        assertEquals(0, program.verify().code());
    }

    private static long finished(List<String> runs) {
        return runs.stream().filter(r -> r.contains(",finished,")).count();
    }

    private static List<String> await(Program program, Predicate<List<String>> until)
            throws InterruptedException {
        for (int i = 0; i < 300; i++) {
            List<String> runs = program.list("runs").lines().skip(1).toList();
            if (until.test(runs)) {
                return runs;
            }
            Thread.sleep(100);
        }
        throw new AssertionError("That never came: " + program.list("runs"));
    }
}
