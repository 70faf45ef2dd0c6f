package mahnlauf.doors;

import static mahnlauf.core.model.ActionKind.REMINDER;
import static mahnlauf.doors.Samples.STUDIO;
import static mahnlauf.doors.Samples.line;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicInteger;
import mahnlauf.core.model.Customer;
import mahnlauf.core.model.CustomerKind;
import mahnlauf.core.model.Letter;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class UserTemplatesTest {

    @TempDir Path folder;

    @Test
    void an_edited_wording_replaces_the_shipped_one_in_every_form() throws IOException {
        write(
                "de/reminder.ftl",
                """
                <#assign title = "Kleine Erinnerung"><#assign subject = "Moin, ${customer.name}">
                <#assign opening>noch offen: ${letter.total}</#assign><#assign closing>Bis bald!</#assign>""");
        RenderedLetter letter = new Letters(STUDIO, folder).render(Samples.reminder("Jürgen Groß"));
        assertEquals("Moin, Jürgen Groß", letter.subject());
        assertTrue(letter.text().contains("noch offen: 1.234,56 €"));
        assertTrue(letter.html().contains("Bis bald!"));
        assertTrue(Pdf.read(letter.pdf()).text().contains("Bis bald!"));
    }

    @Test
    void another_language_is_another_folder() throws IOException {
        copy("labels.ftl", "\"greeting\": \"Guten Tag\"", "\"greeting\": \"Hello\"");
        copy("reminder.ftl", "Zahlungserinnerung", "Payment reminder");
        RenderedLetter letter = new Letters(STUDIO, folder).render(inLanguage("en"));
        assertTrue(letter.subject().startsWith("Payment reminder"), letter.subject());
        assertTrue(
                letter.text().contains("Hello Erika") && letter.text().contains("€1,234.56"),
                letter.text());
    }

    @ParameterizedTest
    @ValueSource(strings = {"fr", "", "../x", "DE", "deutsch", "e\u0000"})
    void a_language_without_words_gets_german(String language) {
        String text = new Letters(STUDIO, folder).render(inLanguage(language)).text();
        assertTrue(text.contains("Guten Tag Erika Muster,"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "${'freemarker.template.utility.Execute'?new()('id')}",
                "${customer?api.class}",
                "${customer.class.name}",
                "${letter.total.class}",
                "<#include '../../../etc/passwd'>",
                "${nichts}",
                "<#if>",
            })
    void a_template_that_reaches_out_or_errs_is_refused_by_name(String trick) throws IOException {
        write("de/reminder.ftl", trick);
        Letters letters = new Letters(STUDIO, folder);
        BadTemplateException refusal =
                assertThrows(
                        BadTemplateException.class,
                        () -> letters.render(Samples.reminder("Erika Muster")));
        assertTrue(refusal.getMessage().contains("de/reminder.ftl"), refusal.getMessage());
    }

    @Test
    void a_print_layout_loads_nothing_from_outside() throws IOException {
        AtomicInteger asked = new AtomicInteger();
        HttpServer server =
                HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext(
                "/",
                exchange -> {
                    asked.incrementAndGet();
                    exchange.close();
                });
        server.start();
        try {
            String url = "http://127.0.0.1:" + server.getAddress().getPort();
            write(
                    "layout/letter.ftlh",
                    """
                    <html xmlns="http://www.w3.org/1999/xhtml"><head><link rel="stylesheet" href="URL/a.css"/>
                    <style>@import url("URL/b.css"); p { background: url("URL/c.png") }
                    @font-face { font-family: x; src: url("URL/d.ttf") }</style></head>
                    <body><p>da<img src="URL/e.png" alt=""/><img src="file:///etc/hostname" alt=""/></p></body></html>"""
                            .replace("URL", url));
            byte[] pdf = new Letters(STUDIO, folder).render(Samples.reminder("Erika Muster")).pdf();
            assertTrue(Pdf.read(pdf).text().contains("da"));
        } finally {
            server.stop(0);
        }
        assertEquals(0, asked.get());
    }

    @Test
    void a_print_layout_with_a_dtd_is_refused() throws IOException {
        write(
                "layout/letter.ftlh",
                """
                <!DOCTYPE html [<!ENTITY x SYSTEM "file:///etc/hostname">]>
                <html xmlns="http://www.w3.org/1999/xhtml"><body><p>&x;</p></body></html>""");
        Letters letters = new Letters(STUDIO, folder);
        assertThrows(
                BadTemplateException.class, () -> letters.render(Samples.reminder("Erika Muster")));
    }

    @Test
    void a_print_layout_may_hold_the_payment_code_as_a_picture() throws IOException {
        String code = "<object type=\"image/png\" data=\"${code}\" alt=\"${t.codeAlt}\"></object>";
        layout(code, "<img src=\"${code}\" alt=\"${t.codeAlt}\"/>");
        RenderedLetter letter = new Letters(STUDIO, folder).render(Samples.reminder("Erika"));
        assertEquals(Codes.inPng(letter.code()), Codes.inPdf(letter.pdf(), 1));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "data:image/png;base64,",
                "data:image/png;base64,iVBORw0KGgo=",
                "data:image/png;base64,iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNkYPhfDwAChwGA60e6kgAAAABJRU5ErkJggg==",
                "data:image/png;base64,%%%",
            })
    void another_picture_in_the_place_of_the_code_is_refused(String picture) throws IOException {
        layout("data=\"${code}\"", "data=\"" + picture + "\"");
        Letters letters = new Letters(STUDIO, folder);
        Letter letter = Samples.reminder("Erika");
        String said =
                assertThrows(BadTemplateException.class, () -> letters.render(letter)).getMessage();
        assertTrue(said.contains("<object>") && said.contains("<img>"), said);
    }

    @Test
    void a_missing_folder_means_the_shipped_templates() {
        Path missing = folder.resolve("gibt-es-nicht");
        assertFalse(
                new Letters(STUDIO, missing)
                        .render(Samples.reminder("Erika Muster"))
                        .text()
                        .isEmpty());
    }

    private static Letter inLanguage(String language) {
        Customer german = Samples.customer("Erika Muster");
        Customer customer =
                new Customer(
                        german.number(),
                        german.name(),
                        CustomerKind.CONSUMER,
                        german.email(),
                        german.phone(),
                        german.street(),
                        german.postcode(),
                        german.city(),
                        german.country(),
                        language,
                        "");
        return Samples.letter(REMINDER, customer, line("RE-1", 123_456, 0, 0, 0));
    }

    /** The German file as an English one, with one word changed. */
    private void copy(String name, String from, String to) throws IOException {
        try (var in = UserTemplatesTest.class.getResourceAsStream("/templates/de/" + name)) {
            write(
                    "en/" + name,
                    new String(in.readAllBytes(), StandardCharsets.UTF_8).replace(from, to));
        }
    }

    /** The shipped print of a letter with one piece replaced. */
    private void layout(String from, String to) throws IOException {
        String name = "layout/letter.ftlh";
        try (var in = UserTemplatesTest.class.getResourceAsStream("/templates/" + name)) {
            String shipped = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            assertTrue(shipped.contains(from), shipped);
            write(name, shipped.replace(from, to));
        }
    }

    private void write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }
}
