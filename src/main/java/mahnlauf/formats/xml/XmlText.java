package mahnlauf.formats.xml;

import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Set;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.TextFile;

/** In which character set an XML file is written: by its mark, its first bytes, its declaration. */
final class XmlText {

    private static final int HEAD = 400;
    private static final Set<String> READABLE =
            Set.of(
                    "utf-8",
                    "us-ascii",
                    "iso-8859-1",
                    "iso-8859-15",
                    "windows-1252",
                    "utf8",
                    "ascii");

    private XmlText() {}

    static TextFile of(Path file) throws IOException, RefusedException {
        byte[] head = TextFile.head(file, HEAD);
        if (TextFile.starts(head, '<', 0)) {
            return new TextFile(file, StandardCharsets.UTF_16LE, 0);
        }
        if (TextFile.starts(head, 0, '<')) {
            return new TextFile(file, StandardCharsets.UTF_16BE, 0);
        }
        return TextFile.ofMark(file, declared(new String(head, StandardCharsets.ISO_8859_1)));
    }

    private static Charset declared(String head) throws RefusedException {
        int end = head.indexOf("?>");
        int at = head.indexOf("encoding");
        if (!head.stripLeading().startsWith("<?xml") || at < 0 || at > end) {
            return StandardCharsets.UTF_8;
        }
        String name = quotedAfter(head, at);
        if (!READABLE.contains(name.toLowerCase(Locale.ROOT))) {
            throw new RefusedException(
                    "line 1: the XML is declared to be written in "
                            + BadValueException.quoted(name)
                            + "; UTF-8, UTF-16, ISO-8859-1 and Windows-1252 can be read");
        }
        return Charset.forName(name);
    }

    private static String quotedAfter(String head, int at) {
        for (int from = at; from < head.length(); from++) {
            char quote = head.charAt(from);
            if (quote == '"' || quote == '\'') {
                int to = head.indexOf(quote, from + 1);
                return to < 0 ? "" : head.substring(from + 1, to);
            }
        }
        return "";
    }
}
