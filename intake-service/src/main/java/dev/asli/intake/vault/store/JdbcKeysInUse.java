package dev.asli.intake.vault.store;

import dev.asli.intake.vault.KeysInUse;
import jakarta.enterprise.context.ApplicationScoped;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashSet;
import java.util.Set;
import javax.sql.DataSource;

/** Over the connection the migrations use: start checks run before there is an event loop to be on. */
@ApplicationScoped
class JdbcKeysInUse implements KeysInUse {

    private static final String IN_USE = "select key_id from vault_key where wrapped is not null group by key_id"
            + " union select 'first' from vault_contact where format = 1 and sealed is not null";

    private final DataSource database;

    JdbcKeysInUse(DataSource database) {
        this.database = database;
    }

    @Override
    public Set<String> ids() {
        Set<String> ids = new HashSet<>();
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery(IN_USE)) {
            while (rows.next()) {
                ids.add(rows.getString(1));
            }
        } catch (SQLException failed) {
            throw new IllegalStateException("The database could not be asked which master keys it needs.", failed);
        }
        return ids;
    }
}
