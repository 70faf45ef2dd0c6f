package mahnlauf.core.reconcile;

import java.time.LocalDate;
import mahnlauf.core.model.BankEntry;
import mahnlauf.core.model.EntryKind;
import mahnlauf.core.model.Money;

/** A bank entry of a test: says only what the test is about. */
record Payment(
        Money amount,
        EntryKind kind,
        String text,
        String payer,
        String iban,
        String endToEndId,
        String mandate,
        LocalDate day) {

    static final LocalDate DAY = LocalDate.of(2026, 3, 9);

    static Payment of(long cents, String text) {
        return of(Money.eur(cents), text);
    }

    static Payment of(Money amount, String text) {
        return new Payment(amount, EntryKind.CREDIT, text, "", "", "", "", DAY);
    }

    static Payment returned(long cents, String text) {
        return of(-cents, text).kind(EntryKind.RETURN);
    }

    Payment by(String name) {
        return new Payment(amount, kind, text, name, iban, endToEndId, mandate, day);
    }

    Payment from(String account) {
        return new Payment(amount, kind, text, payer, account, endToEndId, mandate, day);
    }

    Payment endToEnd(String id) {
        return new Payment(amount, kind, text, payer, iban, id, mandate, day);
    }

    Payment mandated(String id) {
        return new Payment(amount, kind, text, payer, iban, endToEndId, id, day);
    }

    Payment on(LocalDate date) {
        return new Payment(amount, kind, text, payer, iban, endToEndId, mandate, date);
    }

    Payment kind(EntryKind other) {
        return new Payment(amount, other, text, payer, iban, endToEndId, mandate, day);
    }

    BankEntry entry() {
        return new BankEntry(
                "B1",
                day,
                day,
                amount,
                kind,
                payer,
                iban,
                endToEndId,
                mandate,
                text,
                "",
                amount.abs());
    }
}
