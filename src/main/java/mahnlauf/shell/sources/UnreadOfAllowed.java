package mahnlauf.shell.sources;

import jakarta.mail.FetchProfile;
import jakarta.mail.Flags;
import jakarta.mail.Folder;
import jakarta.mail.Message;
import jakarta.mail.MessageRemovedException;
import jakarta.mail.MessagingException;
import jakarta.mail.search.SearchTerm;
import java.util.Arrays;
import org.jspecify.annotations.Nullable;

/**
 * The unread mails of allowed senders. Those of others are never opened nor marked, only counted.
 */
public final class UnreadOfAllowed extends SearchTerm {

    private static final long serialVersionUID = 1L;

    private final transient AllowedSenders senders;
    private transient @Nullable Folder looked;
    private transient @Nullable MessagingException fault;
    private int others;

    public UnreadOfAllowed(AllowedSenders senders) {
        this.senders = senders;
    }

    /** Begins a new night. */
    public void reset() {
        looked = null;
        fault = null;
        others = 0;
    }

    /** Unread mails of other senders. */
    public int others() {
        return others;
    }

    /** Why the mailbox could not be looked through to its end; null: it was. */
    public @Nullable MessagingException fault() {
        return fault;
    }

    @Override
    public boolean match(Message mail) {
        try {
            Folder folder = mail.getFolder();
            if (folder != null && folder != looked) {
                looked = folder;
                lookAhead(folder);
            }
            if (isDone(mail)) {
                return false;
            }
            boolean allowed = senders.allow(mail);
            others += allowed ? 0 : 1;
            return allowed;
        } catch (MessageRemovedException gone) {
            return false;
        } catch (MessagingException e) {
            fault = e;
            return false;
        }
    }

    private static boolean isDone(Message mail) throws MessagingException {
        return mail.isSet(Flags.Flag.SEEN) || mail.isSet(Flags.Flag.DELETED);
    }

    /** Two questions to the server instead of two for each mail. */
    private static void lookAhead(Folder folder) throws MessagingException {
        Message[] all = folder.getMessages();
        FetchProfile flags = new FetchProfile();
        flags.add(FetchProfile.Item.FLAGS);
        folder.fetch(all, flags);
        Message[] unread = new Message[all.length];
        int count = 0;
        for (Message mail : all) {
            if (!isDone(mail)) {
                unread[count++] = mail;
            }
        }
        FetchProfile sender = new FetchProfile();
        sender.add("From");
        folder.fetch(Arrays.copyOf(unread, count), sender);
    }
}
