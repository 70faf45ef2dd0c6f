package mahnlauf.core.model;

/** Whom the law protects more (§ 13 BGB) and whom less (§ 14 BGB); unknown is a consumer. */
public enum CustomerKind {
    CONSUMER("B2C"),
    BUSINESS("B2B");

    private final String code;

    CustomerKind(String code) {
        this.code = code;
    }

    /** The word of files and tables: {@code B2C} or {@code B2B}. */
    public String code() {
        return code;
    }
}
