package mahnlauf.shell;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.EntryKind;
import mahnlauf.core.model.Money;
import mahnlauf.core.model.StatementSink;
import org.jspecify.annotations.Nullable;

/** What a bank file tells of one account, without the file. */
final class BankFile {

    static final String ACCOUNT = "DE02120300000000202051";
    static final LocalDate DAY = LocalDate.of(2026, 3, 5);

    final String name;
    final String format;
    private final StatementSink.Kind kind;
    private LocalDate day = DAY;
    private boolean proven;
    private long openingCents;
    private final List<Told> told = new ArrayList<>();
    private @Nullable BankFile next;

    private record Told(BankEntry entry, StatementSink.Origin origin) {}

    private BankFile(String name, String format, StatementSink.Kind kind) {
        this.name = name;
        this.format = format;
        this.kind = kind;
        this.proven = kind == StatementSink.Kind.STATEMENT;
    }

    static BankFile statement(String name) {
        return new BankFile(name, "camt.053.001.08", StatementSink.Kind.STATEMENT);
    }

    static BankFile interim(String name) {
        return new BankFile(name, "camt.052.001.08", StatementSink.Kind.INTERIM);
    }

    static BankFile notification(String name) {
        return new BankFile(name, "camt.054.001.08", StatementSink.Kind.NOTIFICATION);
    }

    static BankFile csv(String name) {
        return new BankFile(name, "csv", StatementSink.Kind.STATEMENT).unproven();
    }

    BankFile unproven() {
        proven = false;
        return this;
    }

    BankFile opening(long cents) {
        openingCents = cents;
        return this;
    }

    BankFile on(LocalDate of) {
        day = of;
        return this;
    }

    BankFile entry(String ref, long cents, String text) {
        return entry(ref, cents, text, "", "");
    }

    BankFile entry(String ref, long cents, String text, String iban, String endToEndId) {
        BankEntry entry = booking(ref, cents, text, iban, endToEndId);
        told.add(new Told(entry, new StatementSink.Origin(ref, entry.amount(), 0, 1)));
        return this;
    }

    /** A direct debit that comes back, known by the id it was collected under. */
    BankFile returned(String ref, long cents, String text, String endToEndId) {
        BankEntry entry = booking(ref, -cents, text, "", endToEndId, EntryKind.RETURN);
        told.add(new Told(entry, new StatementSink.Origin(ref, entry.amount(), 0, 1)));
        return this;
    }

    /** A batch whose payments another file tells. */
    BankFile batch(String ref, long cents, int transactions) {
        BankEntry entry = booking(ref, cents, "SAMMELGUTSCHRIFT", "", "");
        told.add(new Told(entry, new StatementSink.Origin(ref, Money.eur(cents), 0, transactions)));
        return this;
    }

    /** A batch with its payments: cents and text of each. */
    BankFile payments(String ref, Object... centsAndTexts) {
        long sum = 0;
        for (int i = 0; i < centsAndTexts.length; i += 2) {
            sum += ((Integer) centsAndTexts[i]).longValue();
        }
        int number = centsAndTexts.length / 2;
        for (int i = 0; i < number; i++) {
            long cents = ((Integer) centsAndTexts[2 * i]).longValue();
            String own = ref.isEmpty() ? "" : ref + "/" + (i + 1);
            String text = (String) centsAndTexts[2 * i + 1];
            BankEntry part = booking(own, cents, text, "", "E2E-" + text);
            told.add(new Told(part, new StatementSink.Origin(ref, Money.eur(sum), i, number)));
        }
        return this;
    }

    /** The file goes on with another statement. */
    BankFile and(BankFile more) {
        next = more;
        return this;
    }

    private BankEntry booking(String ref, long cents, String text, String iban, String id) {
        EntryKind inOrOut = cents < 0 ? EntryKind.DEBIT : EntryKind.CREDIT;
        return booking(ref, cents, text, iban, id, inOrOut);
    }

    private BankEntry booking(
            String ref, long cents, String text, String iban, String id, EntryKind entryKind) {
        return new BankEntry(
                ref,
                day,
                day,
                Money.eur(cents),
                entryKind,
                iban.isEmpty() ? "" : "Kundin " + iban.substring(iban.length() - 4),
                iban,
                id,
                "",
                text,
                "",
                Money.eur(Math.abs(cents)));
    }

    /** What its entries bring in all, in cents. */
    long sum() {
        return told.stream().mapToLong(one -> one.entry().amount().minor()).sum();
    }

    void tell(StatementSink sink) {
        sink.begin(new StatementSink.Head(ACCOUNT, Money.EUR, kind));
        long cents = openingCents;
        for (Told one : told) {
            cents += one.entry().amount().minor();
            sink.entry(one.entry(), one.origin());
        }
        Money opening = proven ? Money.eur(openingCents) : null;
        sink.end(new StatementSink.End(opening, proven ? Money.eur(cents) : null, day));
        if (next != null) {
            next.tell(sink);
        }
    }
}
