package mahnlauf.formats.pdf;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import org.apache.pdfbox.cos.COSArray;
import org.apache.pdfbox.cos.COSName;
import org.apache.pdfbox.pdmodel.PDDocument;
import org.apache.pdfbox.pdmodel.PDDocumentNameDictionary;
import org.apache.pdfbox.pdmodel.PDEmbeddedFilesNameTreeNode;
import org.apache.pdfbox.pdmodel.PDPage;
import org.apache.pdfbox.pdmodel.common.filespecification.PDComplexFileSpecification;
import org.apache.pdfbox.pdmodel.common.filespecification.PDEmbeddedFile;
import org.apache.pdfbox.pdmodel.encryption.AccessPermission;
import org.apache.pdfbox.pdmodel.encryption.StandardProtectionPolicy;
import org.apache.pdfbox.pdmodel.interactive.annotation.PDAnnotationFileAttachment;

/** PDFs as invoice programs make them, with files embedded in every way there is. */
public final class PdfSample implements AutoCloseable {

    private final PDDocument pdf = new PDDocument();

    public PdfSample() {
        pdf.addPage(new PDPage());
    }

    /** A PDF that carries this file in the name tree of its catalog. */
    public static byte[] with(String name, byte[] content) {
        try (PdfSample sample = new PdfSample()) {
            return sample.inNameTree(name, content).bytes();
        }
    }

    PdfSample inNameTree(String name, byte[] content) {
        PDEmbeddedFilesNameTreeNode leaf = new PDEmbeddedFilesNameTreeNode();
        leaf.setNames(Map.of(name, file(name, content)));
        PDEmbeddedFilesNameTreeNode root = new PDEmbeddedFilesNameTreeNode();
        root.setKids(List.of(leaf));
        PDDocumentNameDictionary names = new PDDocumentNameDictionary(pdf.getDocumentCatalog());
        names.setEmbeddedFiles(root);
        pdf.getDocumentCatalog().setNames(names);
        return this;
    }

    PdfSample asAssociatedFile(String name, byte[] content) {
        COSName af = COSName.getPDFName("AF");
        COSArray files = pdf.getDocumentCatalog().getCOSObject().getCOSArray(af);
        COSArray all = files == null ? new COSArray() : files;
        all.add(file(name, content).getCOSObject());
        pdf.getDocumentCatalog().getCOSObject().setItem(af, all);
        return this;
    }

    PdfSample onPage(String name, byte[] content) {
        PDAnnotationFileAttachment clip = new PDAnnotationFileAttachment();
        clip.setFile(file(name, content));
        try {
            pdf.getPage(0).getAnnotations().add(clip);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    /** The tree of pages has its own root as a leaf. */
    PdfSample inCircles() {
        COSArray kids = pdf.getPages().getCOSObject().getCOSArray(COSName.KIDS);
        kids.add(pdf.getPages().getCOSObject());
        return this;
    }

    PdfSample locked(String password) {
        try {
            pdf.protect(new StandardProtectionPolicy("owner", password, new AccessPermission()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return this;
    }

    private PDComplexFileSpecification file(String name, byte[] content) {
        try {
            PDEmbeddedFile embedded =
                    new PDEmbeddedFile(
                            pdf, new ByteArrayInputStream(content), COSName.FLATE_DECODE);
            PDComplexFileSpecification file = new PDComplexFileSpecification();
            file.setFile(name);
            file.setFileUnicode(name);
            file.setEmbeddedFile(embedded);
            return file;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    byte[] bytes() {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try {
            pdf.setDocumentId(1L); // the same bytes each time
            pdf.save(out);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.toByteArray();
    }

    @Override
    public void close() {
        try {
            pdf.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
