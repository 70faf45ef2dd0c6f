package mahnlauf.shell;

import jakarta.mail.Message;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import mahnlauf.shell.sources.LeftThereException;
import mahnlauf.shell.sources.PulledBefore;
import mahnlauf.shell.sources.UnreadReports;
import mahnlauf.shell.sources.Watchers;
import org.apache.camel.CamelContext;
import org.apache.camel.Exchange;
import org.apache.camel.component.mail.MailMessage;
import org.apache.camel.support.DefaultHeaderFilterStrategy;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What the routes of the sources call and refer to. */
public final class Sources {

    private static final Logger LOG = LoggerFactory.getLogger(Sources.class);

    private final Desk desk;
    private final Home home;
    private final SourceSettings settings;
    private @Nullable Watchers watchers;
    private volatile @Nullable PullStage tonight;

    Sources(Desk desk, Home home, Settings settings) {
        this.desk = desk;
        this.home = home;
        this.settings = new SourceSettings(home, settings);
    }

    boolean areOn() {
        return !settings.on().isEmpty();
    }

    /** By the names under which the routes of sources refer to them; needed where there are any. */
    Map<String, Object> beans() {
        Watchers all = new Watchers(settings.allowedSenders());
        watchers = all;
        Map<String, Object> beans = new LinkedHashMap<>();
        beans.put("poll", all.poll());
        beans.put("plainNames", all.names());
        beans.put("unreadOfAllowed", all.unread());
        beans.put("unreadReports", new UnreadReports());
        beans.put("pulledBefore", new PulledBefore(home.data().resolve("pulled.txt").toFile()));
        beans.put("noHeaders", noHeaders());
        beans.put("imapSession", settings.imapSession());
        beans.put("imapLogin", settings.imapLogin());
        beans.put("sftpSecret", settings.sftpSecret());
        return beans;
    }

    /** Fetches from every source into the inbox, one after the other. */
    public void pull(CamelContext context) throws IOException, InterruptedException {
        Watchers all = watchers;
        if (all == null) {
            return;
        }
        PullStage stage = new PullStage(desk, context, settings.on(), all);
        tonight = stage;
        try {
            stage.run();
        } finally {
            tonight = null;
        }
    }

    /** Says that a rehearsal fetches nothing. */
    public void pullNothing() {
        if (areOn()) {
            LOG.info("pull: a rehearsal fetches nothing; it shows the night over what is there");
        }
    }

    /** Lands one file of a folder. */
    public void land(Exchange exchange) throws LeftThereException {
        stage().arrivals().land(exchange);
    }

    /** Lands the files of one mail. */
    public void mail(Exchange exchange) throws LeftThereException {
        stage().arrivals().mail(exchange.getIn(MailMessage.class).getOriginalMessage());
    }

    /** Lands one report of a mail server about a mail of ours. */
    public void bounce(Exchange exchange) throws LeftThereException {
        Message mail = exchange.getIn(MailMessage.class).getOriginalMessage();
        stage().arrivals().bounce(mail, desk.night().ledger(), desk.night().home());
    }

    private PullStage stage() throws LeftThereException {
        PullStage stage = tonight;
        if (stage == null) {
            throw new LeftThereException("came after the time for fetching was over");
        }
        return stage;
    }

    /** The headers of a mail could steer whatever reads them: none comes in. */
    private static DefaultHeaderFilterStrategy noHeaders() {
        DefaultHeaderFilterStrategy none = new DefaultHeaderFilterStrategy();
        none.setInFilterPattern("(?s).*");
        return none;
    }
}
