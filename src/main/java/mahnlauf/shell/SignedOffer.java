package mahnlauf.shell;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import mahnlauf.core.agree.Conclusion;
import mahnlauf.core.model.ActionKind;
import mahnlauf.core.model.Agreement;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Event;
import mahnlauf.formats.pdf.PdfText;
import org.jspecify.annotations.Nullable;

/**
 * An offer that came back as PDF: its id stands in the file's name, or our PDF still says it.
 *
 * @param remark what the register of files says of it
 * @param acceptance the fact where it accepts an offer that stands, or null
 * @param finding what a person must decide; empty: nothing
 */
record SignedOffer(String remark, @Nullable Event acceptance, String finding) {

    private static final SignedOffer NONE = new SignedOffer("", null, "");
    private static final int BEFORE_DAY = 2; // of R-20260206-10027
    private static final int AFTER_DAY = 11;

    /** What the document says of agreements; most documents say nothing. */
    static SignedOffer of(Night night, InboxFile file) throws IOException, SQLException {
        List<Meant> offers = offers(night);
        if (offers.isEmpty()) {
            return NONE;
        }
        List<Meant> named = offers.stream().filter(o -> o.isIn(file.name())).toList();
        String text = named.isEmpty() ? PdfText.of(file.path()) : "";
        List<Meant> meant =
                named.isEmpty() ? offers.stream().filter(o -> o.isIn(text)).toList() : named;
        return meant.size() == 1 ? meant.get(0).judge(night, file) : NONE;
    }

    private static List<Meant> offers(Night night) throws SQLException {
        List<Meant> offers = new ArrayList<>();
        for (Debtor debtor : night.books().debtors()) {
            for (Agreement agreement : debtor.agreements()) {
                if (!agreement.plan().isEmpty()) {
                    offers.add(new Meant(debtor.number(), agreement));
                }
            }
        }
        return offers;
    }

    private record Meant(CustomerNumber customer, Agreement agreement) {

        /** As a word of its own, so that the id of one customer is not found in another's. */
        boolean isIn(String text) {
            return isWord(agreement.id(), text) || isWord(offerName(), text);
        }

        private static boolean isWord(String word, String text) {
            String alone = "(?<![\\p{L}\\p{N}])" + Pattern.quote(word) + "(?!-?[\\p{L}\\p{N}]*\\d)";
            return Pattern.compile(alone, Pattern.CASE_INSENSITIVE).matcher(text).find();
        }

        /** What our file is called: people scan it and keep its name. */
        private String offerName() {
            String id = agreement.id();
            return id.startsWith("R-") && id.length() > AFTER_DAY
                    ? id.substring(BEFORE_DAY, AFTER_DAY)
                            + ActionKind.AGREEMENT_OFFER.code()
                            + "-"
                            + id.substring(AFTER_DAY)
                    : id;
        }

        SignedOffer judge(Night night, InboxFile file) throws IOException {
            String id = agreement.id();
            if (isOurs(night, file)) {
                return new SignedOffer(
                        "our own offer " + id + ", not signed: nothing was agreed", null, "");
            }
            Agreement.State state = agreement.stateOn(night.date());
            if (state == Agreement.State.OFFERED) {
                return new SignedOffer("accepts offer " + id, acceptance(night), "");
            }
            return state == Agreement.State.DECLINED
                    ? new SignedOffer(
                            "accepts offer " + id + ", which no longer stands" + replaced(),
                            null,
                            late())
                    : new SignedOffer("belongs to agreement " + id, null, "");
        }

        private Event acceptance(Night night) {
            return Conclusion.event(
                    Event.Type.AGREEMENT_ACCEPTED,
                    agreement.id(),
                    night.date(),
                    customer,
                    "document");
        }

        private String replaced() {
            String newer = agreement.replacedBy();
            return newer == null ? "" : ": " + newer + " has come in its place";
        }

        private String late() {
            String why =
                    agreement.replacedBy() == null
                            ? " after its last day"
                            : ", which no longer stands" + replaced();
            return "Customer "
                    + customer
                    + " has signed offer "
                    + agreement.id()
                    + why
                    + ". If it shall hold all the same, record it with"
                    + " `mahnlauf agree "
                    + customer
                    + " …`.";
        }

        /**
         * Whether the file is, byte for byte, what we sent: the offer, or a print that holds it.
         */
        private static boolean isOurs(Night night, InboxFile file) throws IOException {
            for (String folder : List.of("agreements", "letters")) {
                Path sent = night.home().outbox(folder);
                if (Files.isDirectory(sent) && holds(sent, file.path())) {
                    return true;
                }
            }
            return false;
        }

        private static boolean holds(Path folder, Path file) throws IOException {
            long size = Files.size(file);
            try (Stream<Path> sent = Files.list(folder)) {
                for (Path one : sent.filter(Files::isRegularFile).toList()) {
                    if (Files.size(one) == size && Files.mismatch(one, file) < 0) {
                        return true;
                    }
                }
            }
            return false;
        }
    }
}
