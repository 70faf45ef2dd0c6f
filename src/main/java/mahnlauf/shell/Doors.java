package mahnlauf.shell;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import mahnlauf.core.model.Action;
import mahnlauf.core.model.ActionKind;
import mahnlauf.doors.MailMessages;
import mahnlauf.doors.PrintBatch;
import mahnlauf.doors.PrintCover;
import mahnlauf.store.ServiceCalls;
import org.apache.camel.Body;
import org.apache.camel.Exchange;
import org.apache.camel.ExchangeException;
import org.apache.camel.ExchangeProperty;
import org.apache.camel.Header;
import org.apache.camel.Headers;
import org.jspecify.annotations.Nullable;

/** What the delivery routes call; the property {@code action} names the row of the queue. */
public final class Doors {

    private final Desk desk;

    public Doors(Desk desk) {
        this.desk = desk;
    }

    /**
     * Whether the action may leave now: still right, approved, the mail server not known to be
     * away.
     */
    public boolean mayLeave(@ExchangeProperty("action") String id) throws SQLException {
        Action action = action(id);
        boolean byAbsentServer =
                action.channel() == Action.Channel.MAIL && desk.evening().mail.serverAway();
        boolean toAbsentAgency =
                action.kind() == ActionKind.COLLECTION_HANDOFF
                        && desk.evening().handOffs.isAgencyAway(action);
        desk.night().progress().tick();
        return !desk.isClosing()
                && !byAbsentServer
                && !toAbsentAgency
                && desk.evening().delivery.mayLeave(action)
                && desk.evening().letters.stillOffers(action);
    }

    /** The mail; null where the letter must go by post. */
    public @Nullable MimeMessage mail(@ExchangeProperty("action") String id)
            throws IOException, SQLException {
        return desk.evening().mail.compose(action(id));
    }

    /** The mail as a file, while no SMTP host is set. */
    public byte[] mailFile(
            @Body MimeMessage mail,
            @ExchangeProperty("action") String id,
            @Headers Map<String, Object> headers) {
        headers.put(Exchange.FILE_NAME, id + ".eml");
        return MailMessages.eml(mail);
    }

    public void mailDelivered(@ExchangeProperty("action") String id)
            throws IOException, SQLException {
        desk.evening().mail.delivered(action(id));
    }

    /** Whether the letter must go by post, because the server refused the address for good. */
    public boolean mailFailed(
            @ExchangeProperty("action") String id, @ExchangeException MessagingException failure)
            throws SQLException {
        return desk.evening().mail.failed(action(id), failure);
    }

    /** Waits until the mails that were not taken are tried again; false: no more tonight. */
    public boolean mailsAgain() {
        return !desk.isClosing() && desk.evening().mail.again() && !desk.isClosing();
    }

    /** Whether a mail that could not be made goes by post: not to a customer who wants no post. */
    public boolean goesByPost(@ExchangeProperty("action") String id) throws SQLException {
        return action(id).channel() == Action.Channel.LETTER;
    }

    public byte[] letter(
            @ExchangeProperty("action") String id, @Headers Map<String, Object> headers)
            throws IOException, SQLException {
        headers.put(Exchange.FILE_NAME, PaperDoor.fileName(action(id)));
        return desk.evening().paper.letter(action(id));
    }

    public void letterDelivered(@ExchangeProperty("action") String id)
            throws IOException, SQLException {
        desk.evening().paper.letterDelivered(action(id));
    }

    /** An offer or a confirmation that a person hands over. */
    public byte[] offer(@ExchangeProperty("action") String id, @Headers Map<String, Object> headers)
            throws IOException, SQLException {
        headers.put(Exchange.FILE_NAME, PaperDoor.fileName(action(id)));
        return desk.evening().paper.toHandOver(action(id));
    }

    public void offerDelivered(@ExchangeProperty("action") String id)
            throws IOException, SQLException {
        desk.evening().paper.handedOver(action(id));
    }

    /** The rows of tonight's list; null where there is none. */
    public @Nullable List<Map<String, String>> list(String kind, Exchange exchange)
            throws SQLException {
        Optional<ListDoor.Sheet> sheet = desk.evening().lists.sheet(ListDoor.Kind.valueOf(kind));
        if (sheet.isEmpty()) {
            return null;
        }
        exchange.setProperty("sheet", sheet.get());
        exchange.getMessage()
                .setHeader(Exchange.FILE_NAME, String.valueOf(sheet.get().file().getFileName()));
        return CsvRows.ofSafe(sheet.get().rows());
    }

    public void listDelivered(String kind, Exchange exchange) throws IOException, SQLException {
        ListDoor.Sheet sheet = exchange.getProperty("sheet", ListDoor.Sheet.class);
        ListDoor.Kind list = ListDoor.Kind.valueOf(kind);
        if (list == ListDoor.Kind.CALLS) {
            desk.evening().lists.callSheet(sheet);
        }
        desk.evening().lists.delivered(list, sheet);
    }

    /** Whether a booking system is told by webhook. */
    public boolean callsService() {
        return desk.evening().hook.isOn();
    }

    public List<ServiceCalls.Call> serviceCalls() throws SQLException {
        return desk.evening().hook.pending();
    }

    public boolean serviceCallsAgain() throws SQLException {
        return !desk.isClosing() && desk.evening().hook.again(desk.evening().pause);
    }

    /** The call's body, its address and signature as headers; null where it must wait. */
    public @Nullable String serviceCall(
            @ExchangeProperty("call") ServiceCalls.Call call,
            @Headers Map<String, Object> headers) {
        return desk.isClosing() ? null : desk.evening().hook.request(call, headers);
    }

    public void serviceAnswered(
            @ExchangeProperty("call") ServiceCalls.Call call,
            @Header(Exchange.HTTP_RESPONSE_CODE) int code)
            throws SQLException {
        desk.evening().hook.answered(call, code);
    }

    public void serviceNotAnswered(
            @ExchangeProperty("call") ServiceCalls.Call call, @ExchangeException IOException why)
            throws SQLException {
        desk.evening().hook.notAnswered(call, why);
    }

    /** Merges tonight's printed letters into one file, or several where there are very many. */
    public void printBatch() throws IOException {
        Night night = desk.night();
        for (List<PrintCover.Letter> part : PrintBatch.parts(desk.evening().paper.printed())) {
            Path target =
                    Outbox.free(night.home().outbox("letters"), "print-" + night.date() + ".pdf");
            Outbox.put(night.home(), target, file -> merge(part, file));
        }
    }

    private void merge(List<PrintCover.Letter> letters, Path file) throws IOException {
        Night night = desk.night();
        PrintCover cover =
                new PrintCover(
                        night.home().config().resolve("templates"),
                        night.settings().text(Setting.REPORT_LANGUAGE));
        List<Path> files = letters.stream().map(PrintCover.Letter::file).toList();
        try (OutputStream out = Files.newOutputStream(file)) {
            PrintBatch.merge(files, pages -> cover.render(night.date(), letters, pages), out);
        }
    }

    private Action action(String id) throws SQLException {
        return desk.evening().delivery.action(id);
    }
}
