package mahnlauf.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import mahnlauf.core.model.Action;
import mahnlauf.store.ActionQueue;
import mahnlauf.store.Database;
import mahnlauf.store.Ledger;
import org.apache.camel.CamelContext;
import org.apache.camel.impl.DefaultCamelContext;
import org.apache.camel.spi.Resource;
import org.apache.camel.support.PluginHelper;

/** The shipped routes with our real beans and a ledger that is forgotten; doors may be replaced. */
final class NightAtWork implements AutoCloseable {

    static final LocalDate NIGHT = LocalDate.of(2026, 1, 24);
    static final String HEADER =
            "invoice_number;customer_number;customer_name;email;street;postcode;city;invoice_date;"
                    + "due_date;gross_amount\n";

    private final Home home;
    private final Settings settings;
    private final Desk desk = new Desk();
    private final Ledger ledger;

    NightAtWork(Path root, Map<String, String> set) throws Exception {
        home = new Home(root);
        settings = Settings.load(home, set, Map.of());
        ledger = Ledger.of(Database.inMemory());
        Files.createDirectories(home.inbox());
        desk.lay(
                new Night(
                        home,
                        settings,
                        ledger,
                        NIGHT,
                        BaseRateTable.load(home.config().resolve("law.csv")),
                        Clock.system(settings.zone()),
                        Progress.onStandardError()));
    }

    /** One invoice that is five days late tonight. */
    NightAtWork owes(String email) throws IOException {
        Files.writeString(
                home.inbox().resolve("rechnungen.csv"),
                HEADER
                        + "RE-1;20001;Änne Größe;"
                        + email
                        + ";Hauptstraße 1;10115;Berlin;2026-01-05;2026-01-19;49,00\n");
        return this;
    }

    CamelContext routes() throws Exception {
        DefaultCamelContext context = new DefaultCamelContext();
        context.getPropertiesComponent()
                .setOverrideProperties(CamelEngine.properties(home, settings));
        bind(context);
        String unused = CamelEngine.unused(home, settings, false);
        for (Path file : shipped()) {
            if (unused.contains(String.valueOf(file.getFileName()))) {
                continue;
            }
            Resource resource =
                    PluginHelper.getResourceLoader(context).resolveResource("file:" + file);
            PluginHelper.getRoutesLoader(context).loadRoutes(resource);
        }
        new AgencyWays(home, settings).addRoutes(context);
        return context;
    }

    private void bind(CamelContext context) {
        context.getRegistry().bind("stages", new Stages(desk));
        context.getRegistry().bind("doors", new Doors(desk));
        context.getRegistry().bind("agencies", new AgencyDoors(desk));
        new AgencyWays(home, settings).beans().forEach(context.getRegistry()::bind);
        context.getRegistry().bind("ledger", new DeskDataSource(desk));
        context.getRegistry().bind("seen", new Seen());
        context.getRegistry().bind("inboxOrder", new InboxOrder());
        if (HookSettings.isOn(settings)) {
            context.getRegistry().bind("hookClient", HookSettings.client());
        }
        Sources sources = new Sources(desk, home, settings);
        context.getRegistry().bind("sources", sources);
        sources.beans().forEach(context.getRegistry()::bind);
        context.getRegistry().bind("mailSender", SmtpConnection.of(settings));
    }

    static List<Path> shipped() throws IOException {
        try (var files = Files.list(Path.of("routes"))) {
            return files.filter(f -> f.toString().endsWith(".camel.yaml")).sorted().toList();
        }
    }

    /** {@code reminder by letter: delivered} for each action. */
    List<String> actions() throws SQLException {
        return ActionQueue.all(ledger).stream()
                .map(a -> a.kind().code() + " by " + a.channel().code() + ": " + a.state().code())
                .toList();
    }

    Action onlyAction() throws SQLException {
        return ActionQueue.all(ledger).get(0);
    }

    Night night() {
        return desk.night();
    }

    Path home() {
        return home.root();
    }

    @Override
    public void close() throws SQLException {
        ledger.close();
    }
}
