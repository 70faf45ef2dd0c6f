package mahnlauf.shell.sources;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.search.SearchTerm;
import org.jspecify.annotations.Nullable;

/**
 * The unread mails in which a mail server says what became of a mail (RFC 3462), whoever sent them:
 * they come from the servers of others, so no list of senders could name them.
 */
public final class UnreadReports extends SearchTerm {

    private static final long serialVersionUID = 1L;

    private transient @Nullable Folder looked;

    @Override
    public boolean match(Message mail) {
        try {
            Folder folder = mail.getFolder();
            if (folder != null && folder != looked) {
                looked = folder;
                lookAhead(folder);
            }
            return !mail.isSet(Flags.Flag.SEEN)
                    && !mail.isSet(Flags.Flag.DELETED)
                    && mail.isMimeType("multipart/report");
        } catch (MessageRemovedException gone) {
            return false;
        } catch (MessagingException unreadable) {
            return false; // the poll of the other mails tells what is wrong with the mailbox
        }
    }

    /** One question to the server instead of two for each mail. */
    private static void lookAhead(Folder folder) throws MessagingException {
        FetchProfile wanted = new FetchProfile();
        wanted.add(FetchProfile.Item.FLAGS);
        wanted.add(FetchProfile.Item.CONTENT_INFO);
        folder.fetch(folder.getMessages(), wanted);
    }
}
