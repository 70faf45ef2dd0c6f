package mahnlauf.shell;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import mahnlauf.core.accounting.Account;
import mahnlauf.core.accounting.AccountPlan;
import mahnlauf.core.accounting.AccountUse;
import mahnlauf.core.accounting.Chart;
import mahnlauf.core.accounting.DebtorNumbers;
import mahnlauf.core.accounting.FiscalYear;
import mahnlauf.core.accounting.VatRate;
import mahnlauf.core.model.CustomerNumber;
import mahnlauf.doors.DatevBatch;

/** What the settings say of the batches for the bookkeeper. */
final class AccountingSettings {

    private static final Pattern CONSULTANT = Pattern.compile("|\\d{4,7}");
    private static final Pattern CLIENT = Pattern.compile("|[1-9]\\d{0,4}");
    private static final Pattern LENGTH = Pattern.compile("[4-8]");
    private static final Pattern MONTH = Pattern.compile("[1-9]|1[0-2]");
    private static final Pattern PAIRS = Pattern.compile("|[^=,]+=[^=,]+(,[^=,]+=[^=,]+)*");
    private static final Pattern DIGITS = Pattern.compile("|\\d{5,9}");
    private static final int LEAST_CONSULTANT = 1001;
    private static final char FIRST_FREE = '6';

    private final Settings settings;

    AccountingSettings(Settings settings) {
        this.settings = settings;
    }

    /** What such a value must be; empty where it is that. */
    static Optional<String> expected(Setting setting, String value) {
        return switch (setting) {
            case ACCOUNTING_CONSULTANT ->
                    form(CONSULTANT, value, "the tax adviser's number, 1001 to 9999999")
                            .or(() -> tooSmall(value));
            case ACCOUNTING_CLIENT -> form(CLIENT, value, "the client's number, 1 to 99999");
            case ACCOUNTING_CHART -> form(Pattern.compile("03|04"), value, "03 or 04");
            case ACCOUNTING_VAT_PERCENT -> form(Pattern.compile("0|7|19"), value, "0, 7 or 19");
            case ACCOUNTING_ACCOUNT_LENGTH -> form(LENGTH, value, "4 to 8 digits");
            case ACCOUNTING_FISCAL_YEAR_MONTH -> form(MONTH, value, "a month, 1 to 12");
            case ACCOUNTING_ANCILLARY ->
                    form(Pattern.compile("on_receipt|on_charge"), value, "on_receipt or on_charge");
            case ACCOUNTING_DEBTORS_FROM -> form(DIGITS, value, "a debtor's account like 60000");
            case ACCOUNTING_DEBTORS, ACCOUNTING_BANKS, ACCOUNTING_ACCOUNTS ->
                    form(PAIRS, value, "pairs like fees=2700, discount=8730/3");
            case ACCOUNTING_FROM -> day(value);
            default -> throw new IllegalStateException(setting + " is no setting of accounting");
        };
    }

    private static Optional<String> form(Pattern form, String value, String expected) {
        return form.matcher(value).matches() ? Optional.empty() : Optional.of(expected);
    }

    private static Optional<String> tooSmall(String value) {
        boolean small = !value.isEmpty() && Integer.parseInt(value) < LEAST_CONSULTANT;
        return small ? Optional.of("a number from 1001 to 9999999") : Optional.empty();
    }

    private static Optional<String> day(String value) {
        try {
            if (!value.isEmpty()) {
                LocalDate.parse(value);
            }
            return Optional.empty();
        } catch (DateTimeParseException e) {
            return Optional.of("a day like 2026-12-31, or nothing");
        }
    }

    /**
     * Refuses what does not fit together: half a client, accounts longer than accounts are.
     *
     * @throws WrongSettingException with what came and what was expected
     */
    void check() {
        String consultant = settings.text(Setting.ACCOUNTING_CONSULTANT);
        String client = settings.text(Setting.ACCOUNTING_CLIENT);
        if (consultant.isEmpty() != client.isEmpty()) {
            throw new WrongSettingException(
                    "accounting.consultant is '"
                            + consultant
                            + "' and accounting.client is '"
                            + client
                            + "', expected both (batches are written) or neither.");
        }
        for (Setting setting : List.of(Setting.ACCOUNTING_ACCOUNTS, Setting.ACCOUNTING_BANKS)) {
            pairs(setting).values().forEach(account -> checkAccount(setting, account));
        }
        pairs(Setting.ACCOUNTING_ACCOUNTS).keySet().forEach(AccountingSettings::checkUse);
        pairs(Setting.ACCOUNTING_DEBTORS)
                .values()
                .forEach(account -> checkDebtor(Setting.ACCOUNTING_DEBTORS, account));
        String from = settings.text(Setting.ACCOUNTING_DEBTORS_FROM);
        if (!from.isEmpty()) {
            checkDebtor(Setting.ACCOUNTING_DEBTORS_FROM, from);
        }
    }

    private static void checkUse(String word) {
        if (AccountUse.ofCode(word).isEmpty()) {
            throw new WrongSettingException(
                    Setting.ACCOUNTING_ACCOUNTS.key()
                            + " has '"
                            + word
                            + "', expected one of "
                            + Stream.of(AccountUse.values())
                                    .map(AccountUse::code)
                                    .collect(Collectors.joining(", "))
                            + ".");
        }
    }

    private void checkAccount(Setting setting, String value) {
        boolean fits;
        try {
            fits = Account.of(value).number().length() <= length();
        } catch (IllegalArgumentException e) {
            fits = false;
        }
        if (!fits) {
            throw new WrongSettingException(
                    setting.key()
                            + " has '"
                            + value
                            + "', expected an account of at most "
                            + length()
                            + " digits (accounting.account_length), like 8736, or 8730/3 with a tax"
                            + " key.");
        }
    }

    private void checkDebtor(Setting setting, String account) {
        if (!DebtorNumbers.isDebtor(account, length())) {
            throw new WrongSettingException(
                    setting.key()
                            + " has '"
                            + account
                            + "', expected a debtor's account: "
                            + (length() + 1)
                            + " digits, the first of them 1 to 6.");
        }
    }

    /** Whether batches are written: only who names his client wants them. */
    boolean areOn() {
        return !settings.text(Setting.ACCOUNTING_CONSULTANT).isEmpty();
    }

    /** Whose bookings they are. */
    DatevBatch.Sender sender() {
        return new DatevBatch.Sender(
                settings.text(Setting.ACCOUNTING_CONSULTANT),
                settings.text(Setting.ACCOUNTING_CLIENT));
    }

    private int length() {
        return settings.number(Setting.ACCOUNTING_ACCOUNT_LENGTH);
    }

    /** Which account is booked for what. */
    AccountPlan plan(String firstBank) {
        Map<AccountUse, Account> own = new EnumMap<>(AccountUse.class);
        pairs(Setting.ACCOUNTING_ACCOUNTS)
                .forEach(
                        (word, account) ->
                                AccountUse.ofCode(word)
                                        .ifPresent(use -> own.put(use, Account.of(account))));
        Map<String, Account> banks = new HashMap<>();
        pairs(Setting.ACCOUNTING_BANKS)
                .forEach((bank, account) -> banks.put(bank.replace(" ", ""), Account.of(account)));
        return new AccountPlan(
                Chart.ofCode(settings.text(Setting.ACCOUNTING_CHART)),
                length(),
                VatRate.ofPercent(settings.text(Setting.ACCOUNTING_VAT_PERCENT)),
                settings.text(Setting.ACCOUNTING_ANCILLARY).equals("on_charge"),
                own,
                banks,
                firstBank);
    }

    /** The accounts that a person gave to customers. */
    Map<CustomerNumber, String> debtors() {
        Map<CustomerNumber, String> debtors = new HashMap<>();
        pairs(Setting.ACCOUNTING_DEBTORS)
                .forEach((customer, acc) -> debtors.put(new CustomerNumber(customer), acc));
        return debtors;
    }

    /** Which numbers are debtors', and the first for who has none of his own. */
    DebtorNumbers.Range range() {
        String from = settings.text(Setting.ACCOUNTING_DEBTORS_FROM);
        String first = from.isEmpty() ? FIRST_FREE + "0".repeat(length()) : from;
        return new DebtorNumbers.Range(length(), Long.parseLong(first));
    }

    FiscalYear year(LocalDate day) {
        return FiscalYear.of(day, settings.number(Setting.ACCOUNTING_FISCAL_YEAR_MONTH));
    }

    /** The first booking day that is written; what was before is booked elsewhere. */
    LocalDate from() {
        String from = settings.text(Setting.ACCOUNTING_FROM);
        return from.isEmpty() ? LocalDate.MIN : LocalDate.parse(from);
    }

    private Map<String, String> pairs(Setting setting) {
        Map<String, String> pairs = new LinkedHashMap<>();
        for (String pair : settings.list(setting)) {
            int at = pair.indexOf('=');
            pairs.put(pair.substring(0, at).strip(), pair.substring(at + 1).strip());
        }
        return pairs;
    }
}
