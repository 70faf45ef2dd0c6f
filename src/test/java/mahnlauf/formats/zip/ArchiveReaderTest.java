package mahnlauf.formats.zip;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import mahnlauf.core.model.RefusedException;
import mahnlauf.formats.Told;
import mahnlauf.formats.base.Limits;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ArchiveReaderTest {

    @TempDir Path folder;
    private Path target;

    @BeforeEach
    void makeTarget() throws IOException {
        target = Files.createDirectory(folder.resolve("target"));
    }

    @Test
    void members_get_names_of_our_own_and_keep_theirs_as_text() throws Exception {
        byte[] statement = Told.sample("konto-v08.xml");
        List<ArchiveReader.Member> members =
                unpack(
                        zip(
                                Map.of(
                                        "März/konto.xml",
                                        statement,
                                        "__MACOSX/._konto.xml",
                                        new byte[9],
                                        "leer/",
                                        new byte[0])));
        assertEquals(1, members.size());
        assertEquals("März/konto.xml", members.get(0).name());
        assertEquals(target.resolve("member-1"), members.get(0).file());
        assertArrayEquals(statement, Files.readAllBytes(members.get(0).file()));
    }

    @Test
    void a_name_that_leads_out_of_the_folder_refuses_the_whole_archive() throws IOException {
        for (String name :
                List.of(
                        "../evil.xml",
                        "a/../../evil",
                        "/etc/passwd",
                        "C:evil",
                        "a\\b",
                        "a\nb",
                        "..")) {
            String reason = refusal(zip(Map.of("gut.xml", new byte[3], name, new byte[3])));
            assertTrue(reason.contains("unsafe"), reason);
        }
    }

    @Test
    void a_bomb_is_stopped_early_and_leaves_nothing_behind() {
        assertTimeoutPreemptively(
                Duration.ofSeconds(10),
                () -> {
                    String reason =
                            refusal(
                                    zip(
                                            Map.of(
                                                    "a.csv",
                                                    new byte[10],
                                                    "b.csv",
                                                    new byte[100_000_000])));
                    assertTrue(reason.contains("out of all proportion"), reason);
                });
    }

    @Test
    void an_archive_in_an_archive_is_refused() throws IOException {
        byte[] inner = zip(Map.of("a.xml", new byte[3]));
        assertTrue(refusal(zip(Map.of("inner.dat", inner))).contains("unpack it first"));
    }

    @Test
    void an_encrypted_or_damaged_or_empty_archive_is_refused() throws IOException {
        byte[] good = zip(Map.of("a.xml", Told.sample("konto-v08.xml")));
        byte[] encrypted = good.clone();
        int directory = find(encrypted, new byte[] {'P', 'K', 1, 2});
        encrypted[directory + 8] |= 1;
        assertTrue(refusal(encrypted).contains("encrypted"));
        assertTrue(refusal(Arrays.copyOf(good, good.length - 30)).contains("cut off"));
        byte[] damaged = good.clone();
        damaged[good.length / 2] ^= 0x55;
        assertTrue(refusal(damaged).contains("broken zip"));
        assertTrue(refusal(zip(Map.of())).contains("without any file"));
    }

    @Test
    void too_many_members_are_refused_before_anything_is_unpacked() throws IOException {
        Map<String, byte[]> many = new TreeMap<>();
        for (int i = 0; i < Limits.DEFAULT.members() + 1; i++) {
            many.put(i + ".xml", new byte[1]);
        }
        assertTrue(refusal(zip(many)).contains("more than 1000 files"));
    }

    private List<ArchiveReader.Member> unpack(byte[] zip) throws IOException, RefusedException {
        return ArchiveReader.unpack(
                Files.write(folder.resolve("a.zip"), zip), target, Limits.DEFAULT);
    }

    private String refusal(byte[] zip) throws IOException {
        RefusedException refused = assertThrows(RefusedException.class, () -> unpack(zip));
        try (Stream<Path> left = Files.list(target)) {
            assertEquals(0, left.count(), "files left behind");
        }
        return String.valueOf(refused.getMessage());
    }

    private static byte[] zip(Map<String, byte[]> members) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(bytes)) {
            for (Map.Entry<String, byte[]> member : new TreeMap<>(members).entrySet()) {
                zip.putNextEntry(new ZipEntry(member.getKey()));
                zip.write(member.getValue());
            }
        }
        return bytes.toByteArray();
    }

    private static int find(byte[] bytes, byte[] wanted) {
        for (int i = bytes.length - wanted.length; i >= 0; i--) {
            if (Arrays.equals(bytes, i, i + wanted.length, wanted, 0, wanted.length)) {
                return i;
            }
        }
        throw new AssertionError("not found");
    }
}
