package mahnlauf.shell;

/**
 * Every setting: its key, what it is when nobody says otherwise, what kind of value it takes, what
 * it means.
 */
public enum Setting {
    CREDITOR_NAME(
            "creditor.name",
            Kind.TEXT,
            "Studio Morgenrot (Beispiel)",
            "your firm, as printed on letters"),
    CREDITOR_STREET("creditor.street", Kind.TEXT, "Beispielweg 7", "street and number"),
    CREDITOR_POSTCODE("creditor.postcode", Kind.TEXT, "10999", "postcode"),
    CREDITOR_CITY("creditor.city", Kind.TEXT, "Berlin", "city"),
    CREDITOR_IBAN("creditor.iban", Kind.TEXT, "DE89370400440532013000", "account to pay to"),
    CREDITOR_BIC("creditor.bic", Kind.TEXT, "COBADEFFXXX", "its BIC, may be empty"),
    CREDITOR_EMAIL(
            "creditor.email",
            Kind.TEXT,
            "buero@studio-morgenrot.example",
            "where debtors can reach you"),
    CREDITOR_PHONE("creditor.phone", Kind.TEXT, "+49 30 5550100", "by telephone"),
    CREDITOR_VAT_ID("creditor.vat_id", Kind.TEXT, "", "VAT id, may be empty"),
    JURISDICTION(
            "jurisdiction",
            Kind.JURISDICTION,
            "DE",
            "whose law decides interest, fees and holidays: DE, AT or CH"),
    HOLIDAYS_REGION(
            "holidays.region",
            Kind.TEXT,
            "nationwide",
            "a state or canton adds its holidays: NW, BY, ZH …"),
    HOLIDAYS_SATURDAYS(
            "holidays.saturdays",
            Kind.YES_NO,
            "true",
            "a Saturday moves days as a holiday does; false in AT and CH only"),
    AGING_THRESHOLDS(
            "aging.thresholds",
            Kind.DAYS_LIST,
            "5,10,20,90",
            "days overdue on which buckets and stages begin"),
    LETTERS_MIN_AMOUNT(
            "letters.min_amount", Kind.AMOUNT, "5.00", "nothing is sent for less in all"),
    LETTERS_MIN_GAP_DAYS(
            "letters.min_gap_days",
            Kind.DAYS,
            "5",
            "a letter no higher than the last one waits so many days"),
    LETTERS_RECEIPT_DAYS_POST(
            "letters.receipt_days_post",
            Kind.DAYS,
            "4",
            "days until a letter by post counts as received"),
    LETTERS_RECEIPT_DAYS_EMAIL(
            "letters.receipt_days_email",
            Kind.DAYS,
            "0",
            "days until an e-mail counts as received"),
    LETTERS_THANKS(
            "letters.thanks", Kind.YES_NO, "false", "thank a customer who has kept an agreement"),
    LETTERS_HANDOVER_NOTICE(
            "letters.handover_notice",
            Kind.YES_NO,
            "false",
            "tell a debtor that his claim went to the agency"),
    LETTERS_PAYMENT_LINK(
            "letters.payment_link",
            Kind.LINK,
            "",
            "where an invoice is paid online:"
                    + " https://… with {number}, {amount}, {currency}; empty: nowhere"),
    FEES_CONSUMER(
            "fees.consumer",
            Kind.AMOUNT,
            "1.00",
            "cost of a Mahnung by post to a consumer (real cost only)"),
    FEES_CONSUMER_EMAIL(
            "fees.consumer_email",
            Kind.AMOUNT,
            "0.00",
            "cost of a Mahnung by e-mail to a consumer"),
    FEES_BUSINESS(
            "fees.business",
            Kind.AMOUNT,
            "40.00",
            "lump sum for a business, once per invoice (§ 288 V BGB)"),
    FEES_PROOF("fees.proof", Kind.TEXT, "", "document that proves a consumer fee above 2.50"),
    FEES_RETURNED_DEBIT(
            "fees.returned_debit",
            Kind.YES_NO,
            "false",
            "a Mahnung claims what the bank charged for a returned debit"),
    INTEREST_ENABLED("interest.enabled", Kind.YES_NO, "true", "claim default interest by law"),
    INTEREST_CONTRACT_RATE_B2C(
            "interest.contract_rate_b2c",
            Kind.RATE_OR_NONE,
            "",
            "agreed rate in default, percent a year; empty: that of the law"),
    INTEREST_CONTRACT_RATE_B2B(
            "interest.contract_rate_b2b",
            Kind.RATE_OR_NONE,
            "",
            "the same for businesses; the law's higher rate stays (§ 288 BGB)"),
    INTEREST_CONTRACT_GROUND(
            "interest.contract_ground",
            Kind.TEXT,
            "",
            "where that rate was agreed, as letters and hand-offs name it"),
    INTEREST_AMONG_MERCHANTS(
            "interest.among_merchants",
            Kind.YES_NO,
            "false",
            "5 % for businesses from the due date on (§§ 352, 353 HGB)"),
    DEFAULT_DUE_DATES_AGREED(
            "default.due_dates_agreed",
            Kind.YES_NO,
            "false",
            "every due date was agreed in the contract (§ 286 II Nr. 1 BGB)"),
    FINAL_NOTICE_DEADLINE_DAYS(
            "final_notice.deadline_days", Kind.DAYS, "10", "days that the final notice gives"),
    BRANCH(
            "branch",
            Kind.BRANCH,
            "none",
            "trade with rules for a service stop: none, energy, telecom, water, heating, housing, health"),
    SERVICE_STOP_CONFIRMED(
            "service_stop.confirmed",
            Kind.CONDITIONS,
            "",
            "what you made sure of before a stop in your branch, see docs/policies.md"),
    AGREEMENTS_MIN_INSTALMENT(
            "agreements.min_instalment",
            Kind.AMOUNT,
            "20.00",
            "smallest instalment that is offered"),
    AGREEMENTS_MAX_MONTHS(
            "agreements.max_months", Kind.DAYS, "12", "longest plan that is offered, in months"),
    AGREEMENTS_GRACE_DAYS(
            "agreements.grace_days",
            Kind.DAYS,
            "7",
            "an agreement ends when an instalment is so many days late"),
    CALLS_MAX_TRIES(
            "calls.max_tries",
            Kind.FEW,
            "3",
            "calls to somebody who is not reached, before a letter asks him to call back"),
    AGREEMENTS_INTEREST(
            "agreements.interest",
            Kind.AGREED_INTEREST,
            "none",
            "default interest while an agreement runs: none or statutory"),
    AGREEMENTS_DISCOUNT_MAX_PERCENT(
            "agreements.discount_max_percent",
            Kind.WHOLE_PERCENT,
            "50",
            "most that `agree --settle` may let go, of all that is owed; 0: nothing"),
    AGREEMENTS_REMIND_DAYS(
            "agreements.remind_days",
            Kind.DAYS,
            "0",
            "a friendly note so many days before each instalment; 0: none"),
    DISCOUNT_GRACE_DAYS(
            "discount.grace_days", Kind.DAYS, "0", "cash discount still granted so many days late"),
    TOLERANCE_AMOUNT(
            "tolerance.amount", Kind.AMOUNT, "0.05", "a difference up to this closes an invoice"),
    WAIVER_AMOUNT(
            "waiver.amount",
            Kind.AMOUNT,
            "0.00",
            "fees and interest up to this are let go once the principal is paid; 0: none"),
    PAYMENTS_PRINCIPAL_ONLY(
            "payments.principal_only",
            Kind.RESERVED,
            "review",
            "a payment that says 'nur Hauptforderung' or the like: review, or obey (§ 367 II BGB)"),
    STATEMENTS_MAX_AGE_DAYS(
            "statements.max_age_days",
            Kind.DAYS,
            "10",
            "older bank data holds every letter; 0: no check"),
    STATEMENTS_ACCOUNTS(
            "statements.accounts",
            Kind.LIST,
            "",
            "accounts that must be fresh; empty: every account ever taken"),
    INVOICES_DEFAULT_TERMS_DAYS(
            "invoices.default_terms_days",
            Kind.DAYS_OR_NONE,
            "",
            "days until an invoice is due that states neither date nor term; empty: it is refused"),
    INVOICES_ALL_OPEN_ITEMS(
            "invoices.all_open_items",
            Kind.LIST,
            "",
            "files (opos*.csv) or formats that list all open items: what they lack is held"),
    APPROVE_LETTERS("approve.letters", Kind.YES_NO, "false", "letters wait for `approve`"),
    APPROVE_COLLECTION("approve.collection", Kind.YES_NO, "false", "hand-offs wait for `approve`"),
    COLLECTION_AGENCY(
            "collection.agency",
            Kind.NAME,
            "default",
            "name of the collection agency, part of file names"),
    COLLECTION_MIN_AMOUNT(
            "collection.min_amount",
            Kind.AMOUNT,
            "20.00",
            "nothing is handed over for less in all"),
    COLLECTION_BY_RECOMMENDATION(
            "collection.by_recommendation",
            Kind.YES_NO,
            "false",
            "hand over only where collection is recommended"),
    COLLECTION_SUCCESS_FEE_PERCENT(
            "collection.success_fee_percent",
            Kind.PERCENT,
            "0",
            "what the agency keeps of what comes in"),
    COLLECTION_COST_PERCENT(
            "collection.cost_percent",
            Kind.PERCENT,
            "100",
            "what it charges of its statutory cost (RVG) where nothing comes in"),
    COURT_EXTRA_COST(
            "court.extra_cost",
            Kind.AMOUNT,
            "60.00",
            "cost of a title and its enforcement besides the court fee (our assumption)"),
    FACTORING_PRICE_PERCENT(
            "factoring.price_percent",
            Kind.PERCENT,
            "0",
            "what a buyer pays for an overdue claim; 0: none buys"),
    FACTORING_ADVANCE_PERCENT(
            "factoring.advance_percent",
            Kind.PERCENT,
            "100",
            "what of the price the buyer pays at once, as in the claims list"),
    FACTORING_FEE_PERCENT(
            "factoring.fee_percent", Kind.PERCENT, "0", "what of the price the buyer keeps as fee"),
    RECOVERY_KEEP_ASKING(
            "recovery.keep_asking",
            Kind.RECOVERY,
            "0:60,90:25,180:12,365:5,730:2",
            "percent that come in by more letters, from which day overdue on (our assumption)"),
    RECOVERY_COLLECTION(
            "recovery.collection",
            Kind.RECOVERY,
            "0:70,90:55,180:40,365:25,730:10",
            "the same by a collection agency (our assumption)"),
    RECOVERY_COURT_ORDER(
            "recovery.court_order",
            Kind.RECOVERY,
            "0:75,90:60,180:50,365:35,730:20",
            "the same by an order for payment and enforcement (our assumption)"),
    RECOVERY_ASKING_COST(
            "recovery.asking_cost",
            Kind.AMOUNT,
            "5.00",
            "cost of another round of letters (our assumption)"),
    RECOVERY_VAT_PERCENT(
            "recovery.vat_percent",
            Kind.PERCENT,
            "0",
            "VAT in your invoices, back where nothing comes in (§ 17 UStG); 0: not counted"),
    LIMITATION_WARN_DAYS(
            "limitation.warn_days",
            Kind.DAYS,
            "90",
            "warns so many days before a claim is time-barred; 0: on its last day"),
    ACCOUNTING_CONSULTANT(
            "accounting.consultant",
            Kind.ACCOUNTING,
            "",
            "number of your tax adviser at DATEV (Berater); empty: no batches are written"),
    ACCOUNTING_CLIENT(
            "accounting.client", Kind.ACCOUNTING, "", "your number there (Mandant), 1 to 99999"),
    ACCOUNTING_CHART("accounting.chart", Kind.ACCOUNTING, "03", "chart of accounts: SKR 03 or 04"),
    ACCOUNTING_ACCOUNT_LENGTH(
            "accounting.account_length",
            Kind.ACCOUNTING,
            "4",
            "digits of an account of the general ledger; debtors have one more"),
    ACCOUNTING_FISCAL_YEAR_MONTH(
            "accounting.fiscal_year_month",
            Kind.ACCOUNTING,
            "1",
            "month in which the fiscal year begins"),
    ACCOUNTING_FROM(
            "accounting.from",
            Kind.ACCOUNTING,
            "",
            "first booking day that is written; empty: all that the ledger has"),
    ACCOUNTING_VAT_PERCENT(
            "accounting.vat_percent",
            Kind.ACCOUNTING,
            "19",
            "VAT in your invoices, which Skonto and losses lower: 19, 7 or 0"),
    ACCOUNTING_ANCILLARY(
            "accounting.ancillary",
            Kind.ACCOUNTING,
            "on_receipt",
            "fees and interest are booked on_receipt of the money, or on_charge by a letter"),
    ACCOUNTING_DEBTORS(
            "accounting.debtors",
            Kind.ACCOUNTING,
            "",
            "debtors' accounts that differ from the customer number: K-17=10017, …"),
    ACCOUNTING_DEBTORS_FROM(
            "accounting.debtors_from",
            Kind.ACCOUNTING,
            "",
            "first account for customers whose number is none; empty: 60000 (by the length)"),
    ACCOUNTING_BANKS(
            "accounting.banks",
            Kind.ACCOUNTING,
            "",
            "accounts by IBAN, outside for cash: DE02…=1210, outside=1000"),
    ACCOUNTING_ACCOUNTS(
            "accounting.accounts",
            Kind.ACCOUNTING,
            "",
            "other accounts than the chart's, see docs/accounting.md: fees=2700, discount=8730/3"),
    REPORT_LANGUAGE(
            "report.language",
            Kind.LANGUAGE,
            "de",
            "language of the report, call sheets and court sheets: de or en"),
    REPORT_MAIL_TO(
            "report.mail_to",
            Kind.ADDRESSES,
            "",
            "who gets a summary of every night by e-mail; empty: nobody"),
    REPORT_ALARM_TO(
            "report.alarm_to",
            Kind.ADDRESSES,
            "",
            "who gets an e-mail when a scheduled night fails or needs a person; empty: nobody"),
    MAIL_HOST("mail.host", Kind.HOST, "", "SMTP server; empty: mails are written to outbox/mail/"),
    MAIL_PORT("mail.port", Kind.PORT, "587", "its port"),
    MAIL_TLS("mail.tls", Kind.TLS, "starttls", "none, starttls or tls"),
    MAIL_USER("mail.user", Kind.TEXT, "", "user at the SMTP server; empty: no login"),
    MAIL_PASSWORD_FILE(
            "mail.password_file",
            Kind.TEXT,
            "",
            "file that holds the password (or MAHNLAUF_MAIL_PASSWORD)"),
    MAIL_FROM("mail.from", Kind.TEXT, "", "sender address; empty: creditor.email"),
    MAIL_TIMEOUT_SECONDS(
            "mail.timeout_seconds",
            Kind.DAYS,
            "20",
            "give up on the mail server after so many seconds"),
    MAIL_PER_MINUTE(
            "mail.per_minute",
            Kind.DAYS,
            "0",
            "most mails a minute, as your provider allows; 0: no limit"),
    MAIL_RETRY_SECONDS(
            "mail.retry_seconds",
            Kind.SECONDS_LIST,
            "2,10,30",
            "waits before a night tries again what the mail server did not take; empty: next night"),
    MAIL_BCC("mail.bcc", Kind.TEXT, "", "address that gets a blind copy of every mail, to keep"),
    SERVICE_WEBHOOK_URL(
            "service.webhook.url",
            Kind.TEXT,
            "",
            "where your booking system hears of service stops, beside the list; empty: nowhere"),
    SERVICE_WEBHOOK_SECRET_FILE(
            "service.webhook.secret_file",
            Kind.TEXT,
            "",
            "file with the secret that signs these calls (or MAHNLAUF_SERVICE_WEBHOOK_SECRET)"),
    SERVICE_WEBHOOK_TIMEOUT_SECONDS(
            "service.webhook.timeout_seconds", Kind.FEW, "20", "longest wait for its answer"),
    SCHEDULE_CRON(
            "schedule.cron",
            Kind.CRON,
            "0 30 3 * * ?",
            "when the night begins (sec min hour day month weekday)"),
    SCHEDULE_ZONE("schedule.zone", Kind.ZONE, "Europe/Berlin", "time zone of the night"),
    SOURCES_FOLDER_PATH("sources.folder.path", Kind.TEXT, "", "a second folder to fetch from"),
    SOURCES_FOLDER_AFTER(
            "sources.folder.after", Kind.AFTER, "leave", "then delete, move (to taken/) or leave"),
    SOURCES_SFTP_HOST("sources.sftp.host", Kind.HOST, "", "SFTP server to fetch from"),
    SOURCES_SFTP_PORT("sources.sftp.port", Kind.PORT, "22", "its port"),
    SOURCES_SFTP_USER("sources.sftp.user", Kind.TEXT, "", "user there"),
    SOURCES_SFTP_PASSWORD_FILE(
            "sources.sftp.password_file",
            Kind.TEXT,
            "",
            "file with the password, or the key's pass phrase"
                    + " (or MAHNLAUF_SOURCES_SFTP_PASSWORD)"),
    SOURCES_SFTP_PRIVATE_KEY_FILE(
            "sources.sftp.private_key_file", Kind.TEXT, "", "private key, instead of a password"),
    SOURCES_SFTP_KNOWN_HOSTS(
            "sources.sftp.known_hosts", Kind.TEXT, "", "file with the server's host key"),
    SOURCES_SFTP_FOLDER("sources.sftp.folder", Kind.TEXT, "", "folder there; empty: where one is"),
    SOURCES_SFTP_AFTER(
            "sources.sftp.after", Kind.AFTER, "leave", "then delete, move (to taken/) or leave"),
    SOURCES_IMAP_HOST("sources.imap.host", Kind.HOST, "", "mail server to fetch attachments from"),
    SOURCES_IMAP_PORT("sources.imap.port", Kind.PORT, "993", "its port"),
    SOURCES_IMAP_TLS("sources.imap.tls", Kind.TLS, "tls", "none, starttls or tls"),
    SOURCES_IMAP_USER("sources.imap.user", Kind.TEXT, "", "user there"),
    SOURCES_IMAP_PASSWORD_FILE(
            "sources.imap.password_file",
            Kind.TEXT,
            "",
            "file with the password (or MAHNLAUF_SOURCES_IMAP_PASSWORD)"),
    SOURCES_IMAP_FOLDER("sources.imap.folder", Kind.TEXT, "INBOX", "mail folder"),
    SOURCES_IMAP_ALLOWED_SENDERS(
            "sources.imap.allowed_senders",
            Kind.LIST,
            "",
            "whose mails are read: addresses, or @domain for all of it"),
    SOURCES_IMAP_MOVE_TO(
            "sources.imap.move_to",
            Kind.TEXT,
            "",
            "mail folder for what was fetched; empty: marked as read"),
    SOURCES_IMAP_BOUNCES(
            "sources.imap.bounces",
            Kind.YES_NO,
            "true",
            "reads there which letters by mail came back, and sends them by post"),
    SOURCES_TIMEOUT_SECONDS(
            "sources.timeout_seconds", Kind.FEW, "30", "give up when a server is silent so long"),
    SOURCES_MAX_MINUTES("sources.max_minutes", Kind.FEW, "30", "longest time for one source"),
    SOURCES_MAX_FILES("sources.max_files", Kind.FEW, "1000", "most files of a source a night"),
    SOURCES_MAX_MB("sources.max_mb", Kind.COUNT, "4096", "most megabytes of a source a night"),
    LIMITS_FILE_MB("limits.file_mb", Kind.COUNT, "4096", "largest file that is taken"),
    LIMITS_FIELD_CHARS("limits.field_chars", Kind.COUNT, "10000", "longest cell or text"),
    LIMITS_COLUMNS("limits.columns", Kind.FEW, "500", "most cells in a row"),
    LIMITS_XML_DEPTH("limits.xml_depth", Kind.FEW, "100", "most XML elements inside each other"),
    LIMITS_XML_TEXT_CHARS(
            "limits.xml_text_chars", Kind.COUNT, "1048576", "longest text or tag in XML"),
    LIMITS_ZIP_MEMBERS("limits.zip_members", Kind.FEW, "1000", "most files in a zip"),
    LIMITS_ZIP_UNPACKED_MB("limits.zip_unpacked_mb", Kind.COUNT, "2048", "a zip, unpacked"),
    LIMITS_ZIP_RATIO("limits.zip_ratio", Kind.FEW, "200", "unpacked to packed size, from 10 MB on"),
    LIMITS_PARTS_PER_ENTRY(
            "limits.parts_per_entry",
            Kind.COUNT,
            "250000",
            "transactions into which a bank splits one entry");

    /** What kind of value a setting takes. */
    enum Kind {
        TEXT,
        NAME,
        LIST,
        YES_NO,
        AMOUNT,
        PERCENT,
        RECOVERY,
        DAYS,
        DAYS_OR_NONE,
        DAYS_LIST,
        SECONDS_LIST,
        RATE_OR_NONE,
        ACCOUNTING,
        FEW,
        COUNT,
        AFTER,
        AGREED_INTEREST,
        WHOLE_PERCENT,
        JURISDICTION,
        LANGUAGE,
        ADDRESSES,
        BRANCH,
        CONDITIONS,
        RESERVED,
        HOST,
        LINK,
        PORT,
        TLS,
        CRON,
        ZONE
    }

    private final String key;
    private final Kind kind;
    private final String standard;
    private final String meaning;

    Setting(String key, Kind kind, String standard, String meaning) {
        this.key = key;
        this.kind = kind;
        this.standard = standard;
        this.meaning = meaning;
    }

    public String key() {
        return key;
    }

    Kind kind() {
        return kind;
    }

    /** The value when nobody says otherwise. */
    public String standard() {
        return standard;
    }

    /** One line, for `mahnlauf settings`. */
    public String meaning() {
        return meaning;
    }
}
