package mahnlauf.shell;

import java.io.PrintWriter;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.util.logging.Logger;
import javax.sql.DataSource;
import org.jspecify.annotations.Nullable;

/** The ledger of the night on the desk, for the routes that read it through camel-jdbc. */
final class DeskDataSource implements DataSource {

    private final Desk desk;

    DeskDataSource(Desk desk) {
        this.desk = desk;
    }

    private DataSource ledger() {
        return desk.night().ledger().dataSource();
    }

    @Override
    public Connection getConnection() throws SQLException {
        return ledger().getConnection();
    }

    @Override
    public Connection getConnection(String user, String password) throws SQLException {
        throw new SQLFeatureNotSupportedException("The ledger is opened by the night alone");
    }

    @Override
    public @Nullable PrintWriter getLogWriter() {
        return null;
    }

    @Override
    public void setLogWriter(@Nullable PrintWriter out) throws SQLException {
        throw new SQLFeatureNotSupportedException("The ledger logs through slf4j");
    }

    @Override
    public void setLoginTimeout(int seconds) throws SQLException {
        throw new SQLFeatureNotSupportedException("The ledger is opened by the night alone");
    }

    @Override
    public int getLoginTimeout() {
        return 0;
    }

    @Override
    public Logger getParentLogger() throws SQLFeatureNotSupportedException {
        throw new SQLFeatureNotSupportedException("The ledger logs through slf4j");
    }

    @Override
    public <T> T unwrap(Class<T> type) throws SQLException {
        return ledger().unwrap(type);
    }

    @Override
    public boolean isWrapperFor(Class<?> type) throws SQLException {
        return ledger().isWrapperFor(type);
    }
}
