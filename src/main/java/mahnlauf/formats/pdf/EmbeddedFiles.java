package mahnlauf.formats.pdf;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSDictionary;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.cos.COSStream;

/**
 * Finds the files that are embedded in a PDF, wherever programs put them: the name tree of the
 * catalog, the associated files (AF) of document and pages, and paper-clip annotations.
 *
 * <p>Trees may be broken or run in circles: each node is seen once, and there is a limit.
 */
final class EmbeddedFiles {

    private static final int MOST_NODES = 20_000;
    private static final int MOST_FILES = 100;
    private static final COSName AF = COSName.getPDFName("AF");
    private static final List<COSName> CONTENTS =
            List.of(COSName.UF, COSName.F, COSName.UNIX, COSName.MAC, COSName.DOS);

    private final List<EmbeddedFile> found = new ArrayList<>();
    private final Set<Object> seen = Collections.newSetFromMap(new IdentityHashMap<>());

    private EmbeddedFiles() {}

    static List<EmbeddedFile> of(COSDictionary catalog) {
        EmbeddedFiles files = new EmbeddedFiles();
        COSDictionary names = catalog.getCOSDictionary(COSName.NAMES);
        if (names != null) {
            files.walk(names.getDictionaryObject(COSName.EMBEDDED_FILES), files::names);
        }
        files.each(catalog.getDictionaryObject(AF), files::specification);
        files.walk(catalog.getDictionaryObject(COSName.PAGES), files::page);
        return files.found;
    }

    /** Visits a tree of dictionaries along their kids. */
    private void walk(COSBase root, Consumer<COSDictionary> visitor) {
        Deque<COSBase> open = new ArrayDeque<>();
        if (root != null) {
            open.add(root);
        }
        while (!open.isEmpty() && seen.size() < MOST_NODES) {
            COSBase next = open.poll();
            if (next instanceof COSDictionary node && seen.add(node)) {
                visitor.accept(node);
                each(node.getDictionaryObject(COSName.KIDS), open::add);
            }
        }
    }

    /** The elements of an array; a lone object where an array should be counts as one. */
    private void each(COSBase arrayOrOne, Consumer<COSBase> visitor) {
        if (arrayOrOne instanceof COSArray array) {
            for (int i = 0; i < Math.min(array.size(), MOST_NODES); i++) {
                COSBase element = array.getObject(i);
                if (element != null) {
                    visitor.accept(element);
                }
            }
        } else if (arrayOrOne != null) {
            visitor.accept(arrayOrOne);
        }
    }

    /** A leaf lists name, specification, name, specification …; the names are told again inside. */
    private void names(COSDictionary leaf) {
        each(leaf.getDictionaryObject(COSName.NAMES), this::specification);
    }

    private void page(COSDictionary page) {
        each(page.getDictionaryObject(AF), this::specification);
        each(page.getDictionaryObject(COSName.ANNOTS), this::annotation);
    }

    private void annotation(COSBase annotation) {
        if (annotation instanceof COSDictionary clip) {
            each(clip.getDictionaryObject(COSName.FS), this::specification);
        }
    }

    private void specification(COSBase base) {
        if (!(base instanceof COSDictionary file) || found.size() >= MOST_FILES) {
            return;
        }
        COSDictionary contents = file.getCOSDictionary(COSName.EF);
        if (contents == null) {
            return;
        }
        for (COSName kind : CONTENTS) {
            COSStream content = contents.getCOSStream(kind);
            if (content != null && seen.add(content)) {
                found.add(new EmbeddedFile(name(file), content));
            }
        }
    }

    private static String name(COSDictionary file) {
        String name = file.getString(COSName.UF);
        String older = name == null ? file.getString(COSName.F) : name;
        return older == null ? "" : older;
    }
}
