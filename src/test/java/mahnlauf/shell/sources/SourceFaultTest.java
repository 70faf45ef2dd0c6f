package mahnlauf.shell.sources;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import org.apache.camel.component.file.remote.SftpOperations;
import org.junit.jupiter.api.Test;

class SourceFaultTest {

    @Test
    void a_session_that_broke_while_it_was_to_be_used_again_is_a_lost_connection() {
        RuntimeException fault = at(new NullPointerException("channel is null"), "tryConnect");
        assertTrue(SourceFault.isBrokenSession(fault));
        assertEquals("the connection was lost", SourceFault.inWords(fault));
        assertFalse(SourceFault.needsPerson(fault), "the next try may well reach it");
    }

    @Test
    void what_goes_wrong_after_the_connection_stands_is_no_broken_session() {
        assertFalse(SourceFault.isBrokenSession(at(new NullPointerException(), "renameFile")));
        assertFalse(SourceFault.isBrokenSession(at(new IllegalStateException(), "tryConnect")));
    }

    private static RuntimeException at(RuntimeException fault, String method) {
        String place = SftpOperations.class.getName();
        fault.setStackTrace(
                new StackTraceElement[] {
                    new StackTraceElement(place, method, "SftpOperations.java", 186)
                });
        return fault;
    }
}
