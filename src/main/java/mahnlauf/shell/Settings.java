package mahnlauf.shell;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.ZoneId;
import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import java.util.Set;
import java.util.stream.Stream;
import mahnlauf.core.age.WorkingDays;
import mahnlauf.core.agree.Bounds;
import mahnlauf.core.decide.AgreementSteps;
import mahnlauf.core.decide.CallRule;
import mahnlauf.core.decide.Policies;
import mahnlauf.core.decide.Policy;
import mahnlauf.core.law.Arrears;
import mahnlauf.core.law.Branch;
import mahnlauf.core.law.Jurisdiction;
import mahnlauf.core.law.LateFee;
import mahnlauf.core.law.ServiceStop;
import mahnlauf.core.model.Creditor;
import mahnlauf.core.model.Money;
import mahnlauf.core.reconcile.MatchPolicy;
import mahnlauf.formats.base.Limits;
import org.jspecify.annotations.Nullable;
import org.snakeyaml.engine.v2.nodes.Node;

/**
 * The settings of one home, checked: from {@code --set}, else the environment, else {@code
 * config/mahnlauf.yaml}, else the default.
 */
public final class Settings {

    private static final String ENVIRONMENT_PREFIX = "MAHNLAUF_";
    private static final String SECRET_FILE = "_file";
    private static final int MEGA = 20;

    private final Map<Setting, String> values;
    private final Map<String, String> environment;
    private final Path home;
    private final Policies policies;

    private Settings(
            Map<Setting, String> values,
            Map<String, String> environment,
            Path home,
            @Nullable Node groups) {
        this.values = values;
        this.environment = environment;
        this.home = home;
        check();
        this.policies = PolicyFile.read(groups, flatPolicy(), text(Setting.FEES_PROOF));
    }

    /**
     * Reads and checks all settings.
     *
     * @throws WrongSettingException with a message that names the key and, in the file, the line
     */
    public static Settings load(Home home, Map<String, String> set, Map<String, String> environment)
            throws IOException {
        SettingsFile file = SettingsFile.read(home.config().resolve(PolicyFile.NAME));
        Map<Setting, String> values = new EnumMap<>(Setting.class);
        for (Setting setting : Setting.values()) {
            String variable = variable(setting.key());
            values.put(
                    setting,
                    Stream.of(
                                    set.get(setting.key()),
                                    environment.get(variable),
                                    file.value(setting.key()))
                            .filter(Objects::nonNull)
                            .findFirst()
                            .orElse(setting.standard()));
        }
        SettingsFile.refuseUnknown(set.keySet(), "--set ");
        return new Settings(values, environment, home.root(), file.policies());
    }

    private static String variable(String key) {
        return ENVIRONMENT_PREFIX + key.toUpperCase(Locale.ROOT).replace('.', '_');
    }

    private void check() {
        values.forEach(SettingCheck::check);
        SourceSettings.check(this);
        LawSettings.check(this);
        new AccountingSettings(this).check();
        HookSettings.check(this);
        for (Setting fee : List.of(Setting.FEES_CONSUMER, Setting.FEES_CONSUMER_EMAIL)) {
            SettingCheck.lawful(fee, text(fee), text(Setting.FEES_PROOF));
        }
        if (yes(Setting.COLLECTION_BY_RECOMMENDATION) && jurisdiction() != Jurisdiction.DE) {
            throw new WrongSettingException(
                    "collection.by_recommendation is true, but the fees that it weighs are known"
                            + " for jurisdiction DE alone: nothing would ever be handed over.");
        }
        String region = text(Setting.HOLIDAYS_REGION);
        if (!region.equals(Holidays.NATIONWIDE)
                && !Holidays.regions(jurisdiction()).contains(region)) {
            throw new WrongSettingException(
                    "holidays.region is '"
                            + region
                            + "', expected nationwide or one of "
                            + String.join(", ", Holidays.regions(jurisdiction()))
                            + ".");
        }
    }

    public String text(Setting setting) {
        return Objects.requireNonNull(values.get(setting));
    }

    public int number(Setting setting) {
        return Integer.parseInt(text(setting));
    }

    public boolean yes(Setting setting) {
        return Boolean.parseBoolean(text(setting));
    }

    /** An amount in cents of whatever currency it is compared with. */
    public long cents(Setting setting) {
        return Money.of(new BigDecimal(text(setting)), Money.EUR).minor();
    }

    public List<String> list(Setting setting) {
        return Stream.of(text(setting).split(","))
                .map(String::strip)
                .filter(v -> !v.isEmpty())
                .toList();
    }

    public Jurisdiction jurisdiction() {
        return Jurisdiction.valueOf(text(Setting.JURISDICTION));
    }

    public ZoneId zone() {
        return ZoneId.of(text(Setting.SCHEDULE_ZONE));
    }

    /** Waits, in seconds. */
    List<Integer> seconds(Setting setting) {
        return list(setting).stream().map(Integer::valueOf).toList();
    }

    public List<Integer> thresholds() {
        return SettingCheck.numbers(text(Setting.AGING_THRESHOLDS));
    }

    /**
     * Who is owed; the example firm where nothing else is said. Its BIC and telephone are never
     * shown beside another firm's account and name.
     */
    public Creditor creditor() {
        return new Creditor(
                text(Setting.CREDITOR_NAME),
                text(Setting.CREDITOR_STREET),
                text(Setting.CREDITOR_POSTCODE),
                text(Setting.CREDITOR_CITY),
                text(Setting.CREDITOR_IBAN).replace(" ", ""),
                isOwnFirm() ? chosen(Setting.CREDITOR_BIC) : text(Setting.CREDITOR_BIC),
                text(Setting.CREDITOR_EMAIL),
                isOwnFirm() ? chosen(Setting.CREDITOR_PHONE) : text(Setting.CREDITOR_PHONE),
                text(Setting.CREDITOR_VAT_ID));
    }

    /**
     * The firm as the user described it; what he has left at its demo value is empty and says
     * nothing of whose an invoice is.
     */
    public Creditor ownFirm() {
        return new Creditor(
                chosen(Setting.CREDITOR_NAME),
                chosen(Setting.CREDITOR_STREET),
                chosen(Setting.CREDITOR_POSTCODE),
                chosen(Setting.CREDITOR_CITY),
                chosen(Setting.CREDITOR_IBAN).replace(" ", ""),
                chosen(Setting.CREDITOR_BIC),
                chosen(Setting.CREDITOR_EMAIL),
                chosen(Setting.CREDITOR_PHONE),
                chosen(Setting.CREDITOR_VAT_ID));
    }

    private boolean isOwnFirm() {
        return !isStandard(Setting.CREDITOR_NAME) || !isStandard(Setting.CREDITOR_IBAN);
    }

    /** Whether nobody has set it to anything else. */
    boolean isStandard(Setting setting) {
        return text(setting).equals(setting.standard());
    }

    private String chosen(Setting setting) {
        return isStandard(setting) ? "" : text(setting);
    }

    /** Who gets which ladder. */
    public Policies policies() {
        return policies;
    }

    /** The ladder of everybody whom no group means. */
    public Policy policy() {
        return policies.standard();
    }

    private Policy flatPolicy() {
        LateFee.Tariff tariff =
                new LateFee.Tariff(
                        Money.eur(cents(Setting.FEES_CONSUMER)),
                        Money.eur(cents(Setting.FEES_CONSUMER_EMAIL)),
                        Money.eur(cents(Setting.FEES_BUSINESS)));
        ServiceStop law =
                new ServiceStop(
                        jurisdiction(),
                        Branch.ofCode(text(Setting.BRANCH)),
                        Set.copyOf(list(Setting.SERVICE_STOP_CONFIRMED)));
        return new Policy(
                        thresholds(),
                        cents(Setting.LETTERS_MIN_AMOUNT),
                        number(Setting.LETTERS_MIN_GAP_DAYS),
                        number(Setting.FINAL_NOTICE_DEADLINE_DAYS),
                        tariff,
                        text(Setting.COLLECTION_AGENCY),
                        cents(Setting.COLLECTION_MIN_AMOUNT),
                        cents(Setting.AGREEMENTS_MIN_INSTALMENT),
                        number(Setting.AGREEMENTS_MAX_MONTHS))
                .under(law);
    }

    /** How often somebody who is not reached is called. */
    public CallRule callRule() {
        return new CallRule(number(Setting.CALLS_MAX_TRIES));
    }

    /** What agreements the settings allow, on these working days. */
    public Bounds agreementBounds(WorkingDays workingDays) {
        return new Bounds(
                workingDays,
                number(Setting.AGREEMENTS_GRACE_DAYS),
                text(Setting.AGREEMENTS_INTEREST).equals("statutory"),
                number(Setting.AGREEMENTS_DISCOUNT_MAX_PERCENT));
    }

    /** Which notes about agreements are wanted. */
    public AgreementSteps.Wanted agreementNotes() {
        return new AgreementSteps.Wanted(
                yes(Setting.LETTERS_THANKS), number(Setting.AGREEMENTS_REMIND_DAYS));
    }

    /** What the settings say of default and interest. */
    public Arrears.Terms arrearsTerms() {
        return new Arrears.Terms(
                jurisdiction(),
                yes(Setting.INTEREST_ENABLED),
                number(Setting.LETTERS_RECEIPT_DAYS_POST),
                LawSettings.agreed(this));
    }

    /** Which days count where the law moves a day off holidays. */
    public WorkingDays workingDays() {
        return LawSettings.workingDays(this);
    }

    public MatchPolicy matchPolicy() {
        return new MatchPolicy(
                cents(Setting.TOLERANCE_AMOUNT),
                number(Setting.DISCOUNT_GRACE_DAYS),
                text(Setting.PAYMENTS_PRINCIPAL_ONLY).equals("obey"));
    }

    /** The largest rest of fees and interest that is let go, in cents. */
    long waiverMinor() {
        return cents(Setting.WAIVER_AMOUNT);
    }

    /** The sender address of mails. */
    public String sender() {
        return text(Setting.MAIL_FROM).isEmpty()
                ? text(Setting.CREDITOR_EMAIL)
                : text(Setting.MAIL_FROM);
    }

    /** How large what comes in may grow. */
    public Limits limits() {
        return new Limits(
                (long) number(Setting.LIMITS_FILE_MB) << MEGA,
                number(Setting.LIMITS_ZIP_MEMBERS),
                (long) number(Setting.LIMITS_ZIP_UNPACKED_MB) << MEGA,
                number(Setting.LIMITS_ZIP_RATIO),
                Limits.DEFAULT.ratioFloorBytes(),
                number(Setting.LIMITS_FIELD_CHARS),
                number(Setting.LIMITS_COLUMNS),
                number(Setting.LIMITS_XML_DEPTH),
                number(Setting.LIMITS_XML_TEXT_CHARS),
                number(Setting.LIMITS_PARTS_PER_ENTRY));
    }

    /**
     * A password, empty where there is none: from the environment ({@code MAHNLAUF_MAIL_PASSWORD})
     * or from the file that the setting names.
     *
     * @param file a setting that ends in {@code _file}
     * @throws WrongSettingException if that file cannot be read
     */
    public String secret(Setting file) {
        return secret(file.key(), text(file));
    }

    /**
     * The same for a file that another key names.
     *
     * @param key ends in {@code _file}; without that it is the name of the environment variable
     * @param file may be empty
     */
    String secret(String key, String file) {
        String direct =
                environment.get(variable(key.substring(0, key.length() - SECRET_FILE.length())));
        if (direct != null || file.isEmpty()) {
            return direct == null ? "" : direct;
        }
        try {
            return Files.readString(home.resolve(file)).strip();
        } catch (IOException e) {
            throw new WrongSettingException(
                    key + " is '" + file + "', but it cannot be read: " + e);
        }
    }
}
