package mahnlauf.formats.datev;

import mahnlauf.formats.base.BadValueException;

/**
 * What an account is for, by its number: customers have one digit more than the accounts of the
 * general ledger (Sachkonten) and begin with 1 to 6; suppliers begin with 7 to 9.
 */
final class DatevAccounts {

    private static final int BASE_DIGITS = 4;
    private static final int MOST_DIGITS = 9;

    private final int length;
    private final boolean may03;
    private final boolean may04;

    DatevAccounts(DatevHeader header) {
        this.length = header.accountLength();
        this.may03 = !header.chart().equals("04");
        this.may04 = !header.chart().equals("03");
    }

    /** The account without the zeros before it, which some programs write. */
    static String plain(String cell) throws BadValueException {
        int from = 0;
        while (from < cell.length() - 1 && cell.charAt(from) == '0') {
            from++;
        }
        String account = cell.substring(from);
        boolean digits = account.chars().allMatch(c -> c >= '0' && c <= '9');
        if (account.isEmpty() || !digits || account.length() > MOST_DIGITS) {
            throw new BadValueException(
                    BadValueException.quoted(cell) + " is no account number such as 10000");
        }
        return account;
    }

    boolean isDebtor(String account) {
        return account.length() == length + 1 && account.charAt(0) <= '6';
    }

    boolean isCreditor(String account) {
        return account.length() == length + 1 && account.charAt(0) >= '7';
    }

    /** Cash, bank and money on its way, in the charts SKR 03 and SKR 04. */
    boolean isMoney(String account) {
        int base = base(account);
        boolean of03 = in(base, 1000, 1299) || in(base, 1360, 1369);
        boolean of04 = in(base, 1460, 1469) || in(base, 1600, 1899);
        boolean advance = in(base, 1700, 1799) && may03; // advance payments received in SKR 03
        return (may03 && of03) || (may04 && of04 && !advance);
    }

    /** What a credit note is booked against: revenue, advance payments, opening balances. */
    boolean isRevenue(String account) {
        int base = base(account);
        boolean of03 = in(base, 8000, 8999) || in(base, 1710, 1729);
        boolean of04 = in(base, 4000, 4999) || in(base, 3250, 3299);
        return (may03 && of03) || (may04 && of04) || in(base, 9000, 9009);
    }

    /** Cash discount that customers took (gewährte Skonti): goes with a payment. */
    boolean isDiscount(String account) {
        int base = base(account);
        return (may03 && in(base, 8730, 8739)) || (may04 && in(base, 4730, 4739));
    }

    /** The first four digits of an account of the general ledger; -1 where it is none. */
    private int base(String account) {
        if (account.length() > length) {
            return -1;
        }
        int base = Integer.parseInt(account);
        for (int digits = BASE_DIGITS; digits < length; digits++) {
            base /= 10;
        }
        return base;
    }

    private static boolean in(int base, int from, int to) {
        return base >= from && base <= to;
    }
}
