package mahnlauf.formats.csv;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import mahnlauf.core.model.CustomerChange;
import mahnlauf.formats.base.BadValueException;
import mahnlauf.formats.base.Limits;

/** A row of a list of customers that another format tells by canonical columns. */
public final class CustomerRecord {

    private CustomerRecord() {}

    /** What the cells say; what is unusable and left out goes to {@code remarks}. */
    public static CustomerChange change(
            Map<String, String> cells, Limits limits, Consumer<String> remarks)
            throws BadValueException {
        List<String> titles = new ArrayList<>(cells.keySet());
        List<String> values = titles.stream().map(title -> cells.getOrDefault(title, "")).toList();
        InvoiceCells row =
                new InvoiceCells(
                        InvoiceHeader.canonical(titles),
                        AmountScan.known(NumberPattern.POINT),
                        limits,
                        values::get);
        return new CustomerRow(row).change(remarks);
    }
}
