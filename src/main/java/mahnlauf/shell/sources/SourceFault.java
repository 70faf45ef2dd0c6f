package mahnlauf.shell.sources;

import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.FolderNotFoundException;
import java.io.FileNotFoundException;
import java.net.ConnectException;
import java.net.SocketTimeoutException;
import java.net.UnknownHostException;
import java.util.regex.Pattern;
import javax.net.ssl.SSLException;

/** Why a source could not be read, in words for the operator. */
public final class SourceFault {

    private static final int LONGEST = 200;
    private static final Pattern UNPRINTABLE = Pattern.compile("[\\p{Cntrl}\\p{Cf}\\s]+");

    private static final String LOGIN =
            "it does not accept the user with this password or key; check user and password_file"
                    + " or private_key_file";

    private SourceFault() {}

    /** The same about a server that the user named elsewhere. */
    public static String inWords(Throwable fault, String knownHostsKey) {
        return inWords(fault).replace("sources.sftp.known_hosts", knownHostsKey);
    }

    /** Whether only a person can mend it: to try again at once would be of no use. */
    public static boolean needsPerson(Throwable fault) {
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            String words = known(cause);
            if (!words.isEmpty()) {
                return !(cause instanceof ConnectException
                        || cause instanceof SocketTimeoutException
                        || isBrokenSession(cause));
            }
        }
        return false;
    }

    /** In one line; what the server said is cut short and cleaned. */
    public static String inWords(Throwable fault) {
        Throwable root = fault;
        for (Throwable cause = fault; cause != null; cause = cause.getCause()) {
            String known = known(cause);
            if (!known.isEmpty()) {
                return known;
            }
            root = cause;
        }
        return clean(root.getClass().getSimpleName() + ": " + root.getMessage());
    }

    private static String known(Throwable cause) {
        if (cause instanceof UnknownHostException) {
            return "there is no host of that name";
        }
        if (cause instanceof ConnectException || cause instanceof SocketTimeoutException) {
            return "nobody answers there (" + clean(String.valueOf(cause.getMessage())) + ")";
        }
        if (cause instanceof SSLException) {
            return "its certificate is not trusted, or it speaks no TLS ("
                    + clean(String.valueOf(cause.getMessage()))
                    + ")";
        }
        if (cause instanceof AuthenticationFailedException) {
            return LOGIN;
        }
        if (isBrokenSession(cause)) {
            return "the connection was lost";
        }
        if (cause instanceof FolderNotFoundException || cause instanceof FileNotFoundException) {
            return "the folder is not there";
        }
        return ofSsh(String.valueOf(cause.getMessage()));
    }

    /**
     * Whether a session broke just when it was to be used again, before anything went through it:
     * JSch 2.27 then opens no channel and says nothing, and Camel's SftpOperations trips over that.
     */
    public static boolean isBrokenSession(Throwable fault) {
        StackTraceElement[] trace = fault.getStackTrace();
        return fault instanceof NullPointerException
                && trace.length > 0
                && trace[0].getClassName().endsWith(".SftpOperations")
                && trace[0].getMethodName().equals("tryConnect");
    }

    /** JSch has one exception for everything. */
    private static String ofSsh(String message) {
        if (message.contains("UnknownHostKey") || message.contains("reject HostKey")) {
            return "its host key is not the one in sources.sftp.known_hosts; ask its operator for"
                    + " the fingerprint before you add the key";
        }
        if (message.contains("HostKey has been changed") || message.contains("HostKey")) {
            return "its host key is another than in sources.sftp.known_hosts: somebody may stand in"
                    + " between. Ask its operator for the new fingerprint before you replace the key";
        }
        if (message.startsWith("Auth fail") || message.startsWith("Auth cancel")) {
            return LOGIN;
        }
        if (message.contains("invalid privatekey") || message.contains("USERAUTH fail")) {
            return "the private key cannot be read; is its pass phrase in the password file?";
        }
        boolean noFolder = message.contains("No such file") || message.startsWith("Directory does");
        return noFolder ? "the folder is not there" : "";
    }

    private static String clean(String text) {
        String line = UNPRINTABLE.matcher(text).replaceAll(" ").strip();
        return line.length() <= LONGEST ? line : line.substring(0, LONGEST) + "…";
    }
}
