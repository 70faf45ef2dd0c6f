package mahnlauf.shell;

import java.util.ArrayList;
import java.util.List;
import mahnlauf.core.model.Debtor;
import mahnlauf.core.model.Rejection;
import mahnlauf.core.model.RowSink;
import org.jspecify.annotations.Nullable;

/** What a row-wise file holds besides its good rows: kept until all of it was read. */
abstract class RowNotes implements RowSink {

    private final List<Rejection> rejections = new ArrayList<>();
    private final List<String> remarks = new ArrayList<>();
    private List<String> header = List.of();

    @Override
    public void header(List<String> cells) {
        header = List.copyOf(cells);
    }

    @Override
    public void rejected(Rejection rejection) {
        rejections.add(rejection);
    }

    @Override
    public void remark(long line, String text) {
        remarks.add("line " + line + ": " + text);
    }

    /** An export that still lists an erased customer brings his data back: somebody must know. */
    void remarkErased(@Nullable Debtor known) {
        if (known != null && known.customer().isErased()) {
            remarks.add(
                    "customer "
                            + known.number()
                            + " was erased and is described anew; take him out of the export, or"
                            + " erase him again");
        }
    }

    List<String> header() {
        return header;
    }

    List<Rejection> rejections() {
        return rejections;
    }

    List<String> remarks() {
        return remarks;
    }

    /** How many good rows were read. */
    abstract long rows();
}
