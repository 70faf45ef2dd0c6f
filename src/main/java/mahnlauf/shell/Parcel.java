package mahnlauf.shell;

import java.nio.file.Path;

/** The copy of one file of {@code outbox/collection/} on its way to an agency tonight. */
final class Parcel {

    private final String agency;
    private final AgencyWay way;
    private final Path file;
    private final String id;
    private final boolean again;
    private boolean arrived;
    private boolean mayBeThere;
    private boolean failing;
    private int tries;
    private String fault = "";

    /**
     * @param id by which a mail with it is known, however often it is sent
     * @param again it was on its way when a former run ended, so it may have arrived already
     */
    Parcel(String agency, AgencyWay way, Path file, String id, boolean again) {
        this.agency = agency;
        this.way = way;
        this.file = file;
        this.id = id;
        this.again = again;
        this.mayBeThere = again;
    }

    String agency() {
        return agency;
    }

    AgencyWay way() {
        return way;
    }

    Path file() {
        return file;
    }

    String name() {
        return String.valueOf(file.getFileName());
    }

    String id() {
        return id;
    }

    boolean isAgain() {
        return again;
    }

    /** What lies in the folder has arrived there; what travels, once the other side said so. */
    boolean hasArrived() {
        return arrived || !way.travels();
    }

    /** A try is over: it has arrived unless that one failed. */
    void tried() {
        arrived = !failing;
    }

    /** Whether the other side may have it although it never said so. */
    boolean mayBeThere() {
        return mayBeThere;
    }

    /** A try that came to nothing. */
    void failed(String why, boolean perhapsThere) {
        fault = why;
        failing = true;
        mayBeThere |= perhapsThere;
    }

    /** How often it was tried tonight before; counts this one. */
    int tryAgain() {
        failing = false;
        return tries++;
    }

    /** How often it was tried tonight. */
    int tries() {
        return tries;
    }

    /** Why it did not arrive, or empty. */
    String fault() {
        return fault;
    }
}
