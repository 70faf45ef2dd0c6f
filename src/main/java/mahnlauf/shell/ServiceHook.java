package mahnlauf.shell;

import java.io.IOException;
import java.sql.SQLException;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import mahnlauf.core.model.ServiceItem;
import mahnlauf.doors.ServiceCall;
import mahnlauf.store.ServiceCalls;
import mahnlauf.store.Transaction;
import org.apache.camel.Exchange;
import org.jspecify.annotations.Nullable;

/**
 * Tells the booking system by webhook, beside the list, which services stop and resume.
 *
 * <p>A call is queued in the transaction that delivers the step, so none is lost; one that died
 * before its answer was written down is made again under the same key. Of one customer they leave
 * in order: a service that resumed must not be stopped by an older call.
 */
final class ServiceHook {

    private static final Set<Integer> NOT_FOR_GOOD = Set.of(401, 403, 404, 407, 408, 425, 429);

    private final Night night;
    private final Rounds rounds;
    private final Set<String> waiting = new HashSet<>();

    ServiceHook(Night night) {
        this.night = night;
        this.rounds = new Rounds(night.settings().seconds(Setting.MAIL_RETRY_SECONDS));
    }

    boolean isOn() {
        return HookSettings.isOn(night.settings());
    }

    /** Queues the call for a step that is being delivered. */
    void queue(Transaction tx, ServiceItem item) throws SQLException {
        if (isOn()) {
            ServiceCalls.add(
                    tx,
                    new ServiceCalls.Call(
                            item.actionId(),
                            item.customer().number().value(),
                            ServiceCall.body(item),
                            0));
        }
    }

    List<ServiceCalls.Call> pending() throws SQLException {
        return ServiceCalls.pending(night.ledger());
    }

    /** The body of the call and its headers; null where it must wait. */
    @Nullable String request(ServiceCalls.Call call, Map<String, Object> headers) {
        if (rounds.isServerAway() || waiting.contains(call.customer())) {
            return null;
        }
        Settings settings = night.settings();
        long now = night.clock().instant().getEpochSecond();
        String secret = settings.secret(Setting.SERVICE_WEBHOOK_SECRET_FILE);
        headers.put(Exchange.HTTP_URI, settings.text(Setting.SERVICE_WEBHOOK_URL));
        headers.put(Exchange.HTTP_METHOD, "POST");
        headers.put(Exchange.CONTENT_TYPE, "application/json; charset=utf-8");
        headers.put("User-Agent", "mahnlauf");
        headers.put("Idempotency-Key", MailIds.local(call.actionId()));
        headers.put("X-Mahnlauf-Timestamp", String.valueOf(now));
        headers.put("X-Mahnlauf-Signature", ServiceCall.signature(secret, now, call.body()));
        return call.body();
    }

    /** Writes down what the booking system answered. */
    void answered(ServiceCalls.Call call, int code) throws SQLException {
        boolean told = code >= 200 && code < 300;
        boolean refused = code >= 400 && code < 500 && !NOT_FOR_GOOD.contains(code);
        if (told) {
            tried(call, ServiceCalls.State.TOLD, "");
        } else if (refused) {
            tried(call, ServiceCalls.State.REFUSED, "answered " + code);
            night.findings()
                    .add(
                            "The booking system refused "
                                    + call.actionId()
                                    + " for good ("
                                    + code
                                    + "); book it by hand, it stands in outbox/service/.");
        } else {
            waits(call, "answered " + code);
        }
    }

    /** Nobody answered: neither this call nor the others have a chance for now. */
    void notAnswered(ServiceCalls.Call call, IOException why) throws SQLException {
        rounds.serverAway();
        waits(call, why.getClass().getSimpleName());
    }

    private void waits(ServiceCalls.Call call, String note) throws SQLException {
        rounds.putOff();
        waiting.add(call.customer());
        tried(call, ServiceCalls.State.PENDING, note);
    }

    private void tried(ServiceCalls.Call call, ServiceCalls.State state, String note)
            throws SQLException {
        night.ledger()
                .record(night.date(), tx -> ServiceCalls.tried(tx, call.actionId(), state, note));
    }

    /** Waits for the next round; false: what is left waits for the next night, which is said. */
    boolean again(Pause pause) throws SQLException {
        if (rounds.isLeft()) {
            waiting.clear();
            pause.seconds(rounds.next());
            return true;
        }
        int left = pending().size();
        if (left > 0) {
            night.findings()
                    .add(
                            left
                                    + (left == 1 ? " call" : " calls")
                                    + " to the booking system (service.webhook.url) got no good"
                                    + " answer; the next night makes them again. The list in"
                                    + " outbox/service/ is whole.");
        }
        return false;
    }
}
