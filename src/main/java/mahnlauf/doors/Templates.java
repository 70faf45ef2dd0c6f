package mahnlauf.doors;

import freemarker.cache.ClassTemplateLoader;
import freemarker.cache.FileTemplateLoader;
import freemarker.cache.MultiTemplateLoader;
import freemarker.cache.TemplateLoader;
import freemarker.core.Environment;
import freemarker.core.TemplateClassResolver;
import freemarker.template.Configuration;
import freemarker.template.SimpleObjectWrapper;
import freemarker.template.TemplateException;
import freemarker.template.TemplateExceptionHandler;
import freemarker.template.Version;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.jspecify.annotations.Nullable;

/**
 * The shipped templates, and in front of them those that the user has edited.
 *
 * <p>{@code layout/} says where things stand; a folder per language holds the words. A file of the
 * same path in the user's folder replaces the shipped one.
 */
final class Templates {

    /** The language of customers whose own has no folder. */
    static final String FALLBACK = "de";

    /** How the files of words end. */
    static final String ENDING = ".ftl";

    private static final Version BEHAVIOUR = Configuration.VERSION_2_3_34;

    private final Configuration configuration = new Configuration(BEHAVIOUR);
    private final Map<String, Boolean> languages = new ConcurrentHashMap<>();

    Templates(@Nullable Path userFolder) {
        configuration.setTemplateLoader(loader(userFolder));
        configuration.setDefaultEncoding("UTF-8");
        configuration.setURLEscapingCharset("UTF-8");
        configuration.setLocale(Locale.GERMAN);
        configuration.setLocalizedLookup(false);
        configuration.setObjectWrapper(new SimpleObjectWrapper(BEHAVIOUR));
        configuration.setNewBuiltinClassResolver(TemplateClassResolver.ALLOWS_NOTHING_RESOLVER);
        configuration.setAPIBuiltinEnabled(false);
        configuration.setTemplateExceptionHandler(TemplateExceptionHandler.RETHROW_HANDLER);
        configuration.setLogTemplateExceptions(false);
        configuration.setTemplateUpdateDelayMilliseconds(Long.MAX_VALUE);
    }

    private static TemplateLoader loader(@Nullable Path userFolder) {
        TemplateLoader shipped = new ClassTemplateLoader(Templates.class, "/templates");
        if (userFolder == null || !Files.isDirectory(userFolder)) {
            return shipped;
        }
        try {
            TemplateLoader edited = new FileTemplateLoader(userFolder.toFile());
            return new MultiTemplateLoader(new TemplateLoader[] {edited, shipped});
        } catch (IOException e) {
            throw new UncheckedIOException("Cannot read the templates in " + userFolder, e);
        }
    }

    /** The customer's language where it has the words that are asked for, else German. */
    String language(String wanted, String words) {
        String language = wanted.toLowerCase(Locale.ROOT);
        boolean known =
                language.matches("[a-z]{2}")
                        && languages.computeIfAbsent(language + "/" + words, this::exists);
        return known ? language : FALLBACK;
    }

    private boolean exists(String name) {
        try {
            return configuration.getTemplate(name, null, null, null, true, true) != null;
        } catch (IOException e) {
            throw new BadTemplateException("Template " + name + ": " + e.getMessage(), e);
        }
    }

    String fill(String name, Map<String, Object> data) {
        StringWriter out = new StringWriter(8192);
        try {
            Environment filling =
                    configuration.getTemplate(name).createProcessingEnvironment(data, out);
            if (data.get("language") instanceof String language) {
                filling.setLocale(Locale.forLanguageTag(language)); // 1.234 or 1,234 invoices
            }
            filling.process();
        } catch (IOException | TemplateException e) {
            throw new BadTemplateException("Template " + name + ": " + e.getMessage(), e);
        }
        return out.toString();
    }
}
