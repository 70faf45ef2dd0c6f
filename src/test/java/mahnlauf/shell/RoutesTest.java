package mahnlauf.shell;

import static org.junit.jupiter.api.Assertions.assertAll;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.apache.camel.model.ChoiceDefinition;
import org.apache.camel.model.ModelCamelContext;
import org.apache.camel.model.OtherwiseDefinition;
import org.apache.camel.model.ProcessorDefinition;
import org.apache.camel.model.RouteDefinition;
import org.apache.camel.model.SplitDefinition;
import org.apache.camel.model.ThrowExceptionDefinition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the shipped routes promise whoever reads or changes them. */
class RoutesTest {

    private static final int STEPS_AT_MOST = 10;
    private static final int LEVELS_AT_MOST = 3;

    /** Made of a template, a route is called by the agency. */
    private static final String OF_TEMPLATE = "agency-sftp-{{agency}}";

    @TempDir Path folder;

    @Test
    void every_route_says_what_it_does_and_is_called_by_its_own_name() throws Exception {
        List<RouteDefinition> routes = routes();
        assertTrue(routes.size() > 15, "the routes were loaded: " + routes.size());
        Set<String> ids = new HashSet<>();
        for (RouteDefinition route : routes) {
            String id = route.getRouteId();
            assertTrue(ids.add(id), id + " exists twice");
            if (isSource(route)) {
                assertEquals("false", route.getAutoStartup(), id + " waits for its night");
            } else {
                String name = Boolean.TRUE.equals(route.isTemplate()) ? OF_TEMPLATE : id;
                assertEquals("direct:" + name, route.getInput().getEndpointUri(), id);
            }
            String says = String.valueOf(route.getDescriptionText());
            assertTrue(says.matches("[A-Z][^.]{20,150}"), id + " says: " + says);
        }
    }

    @Test
    void every_source_is_a_route_that_is_told_how_its_poll_ends() throws Exception {
        List<RouteDefinition> sources = routes().stream().filter(RoutesTest::isSource).toList();
        assertEquals(
                List.of("pull-bounces", "pull-folder", "pull-mail", "pull-sftp"),
                sources.stream().map(RouteDefinition::getRouteId).toList());
        for (RouteDefinition source : sources) {
            String uri = source.getInput().getEndpointUri();
            assertTrue(uri.contains("pollStrategy=#poll"), uri);
            assertTrue(uri.contains("exceptionHandler=#poll"), uri);
            assertEquals("false", source.getStreamCache(), "files are larger than memory");
        }
    }

    private static boolean isSource(RouteDefinition route) {
        return route.getRouteId().startsWith("pull-");
    }

    @Test
    void no_route_is_longer_than_a_page_or_deeper_than_three_levels() throws Exception {
        assertAll(
                routes().stream()
                        .map(
                                route ->
                                        () -> {
                                            String id = route.getRouteId();
                                            int steps = route.getOutputs().size();
                                            assertTrue(steps <= STEPS_AT_MOST, id + ": " + steps);
                                            int levels = levels(route.getOutputs());
                                            assertTrue(
                                                    levels <= LEVELS_AT_MOST, id + ": " + levels);
                                        }));
    }

    @Test
    void what_waits_leaves_one_by_one_so_that_no_mail_stays_in_memory() throws Exception {
        List<String> streaming = new ArrayList<>();
        for (RouteDefinition route : routes()) {
            for (ProcessorDefinition<?> step : all(route.getOutputs())) {
                if (step instanceof SplitDefinition split && "true".equals(split.getStreaming())) {
                    streaming.add(route.getRouteId());
                }
            }
        }
        assertTrue(streaming.contains("deliver-waiting"), "" + streaming);
    }

    /** A choice between a mail and no mail (null) has two sides; any other may meet a surprise. */
    @Test
    void a_choice_of_doors_throws_where_no_door_fits() throws Exception {
        int choices = 0;
        for (RouteDefinition route : routes()) {
            for (ProcessorDefinition<?> step : all(route.getOutputs())) {
                if (step instanceof ChoiceDefinition choice && !isNullCheck(choice)) {
                    choices++;
                    OtherwiseDefinition otherwise = choice.getOtherwise();
                    assertTrue(
                            otherwise != null
                                    && otherwise.getOutputs().get(0)
                                            instanceof ThrowExceptionDefinition,
                            route.getRouteId());
                }
            }
        }
        assertTrue(choices > 0, "there is a choice to look at");
    }

    private static boolean isNullCheck(ChoiceDefinition choice) {
        return choice.getWhenClauses().size() == 1
                && choice.getWhenClauses()
                        .get(0)
                        .getExpression()
                        .getExpression()
                        .equals("${body} == null");
    }

    private List<RouteDefinition> routes() throws Exception {
        try (NightAtWork night = new NightAtWork(folder, allSources())) {
            ModelCamelContext context = (ModelCamelContext) night.routes();
            return List.copyOf(context.getRouteDefinitions());
        }
    }

    private Map<String, String> allSources() throws IOException {
        Files.writeString(folder.resolve("kennwort"), "geheim");
        Files.writeString(folder.resolve("geheimnis"), "0123456789abcdef");
        Path agencies = Files.createDirectories(folder.resolve("config/agencies"));
        Files.writeString(
                agencies.resolve("nord.yaml"),
                "delivery: {by: sftp, host: sftp.example.org, user: kunde, password_file: kennwort,"
                        + " known_hosts: kennwort}");
        return Map.ofEntries(
                Map.entry("service.webhook.url", "https://buchung.example/dienste"),
                Map.entry("service.webhook.secret_file", "geheimnis"),
                Map.entry("sources.folder.path", "austausch"),
                Map.entry("sources.sftp.host", "sftp.example.org"),
                Map.entry("sources.sftp.user", "bank"),
                Map.entry("sources.sftp.password_file", "kennwort"),
                Map.entry("sources.sftp.known_hosts", "kennwort"),
                Map.entry("sources.imap.host", "imap.example.org"),
                Map.entry("sources.imap.user", "post"),
                Map.entry("sources.imap.allowed_senders", "@bank.example.org"));
    }

    private static int levels(List<ProcessorDefinition<?>> steps) {
        int deepest = 0;
        for (ProcessorDefinition<?> step : steps) {
            deepest = Math.max(deepest, levels(inner(step)));
        }
        return steps.isEmpty() ? 0 : deepest + 1;
    }

    private static List<ProcessorDefinition<?>> all(List<ProcessorDefinition<?>> steps) {
        List<ProcessorDefinition<?>> all = new ArrayList<>(steps);
        steps.forEach(step -> all.addAll(all(inner(step))));
        return all;
    }

    private static List<ProcessorDefinition<?>> inner(ProcessorDefinition<?> step) {
        List<ProcessorDefinition<?>> inner = new ArrayList<>();
        if (step instanceof ChoiceDefinition choice) {
            choice.getWhenClauses().forEach(when -> inner.addAll(when.getOutputs()));
            if (choice.getOtherwise() != null) {
                inner.addAll(choice.getOtherwise().getOutputs());
            }
        } else {
            inner.addAll(step.getOutputs());
        }
        return inner;
    }
}
