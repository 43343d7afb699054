package dev.waymark.people.persistence;

import dev.waymark.people.ProductLine;
import dev.waymark.people.ProductLineId;
import dev.waymark.people.ProductLines;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Repository;

@Repository
class JdbcProductLines implements ProductLines {

    private final JdbcClient jdbc;

    JdbcProductLines(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    @Override
    public List<ProductLine> all() {
        return jdbc.sql("select id, name from product_line order by name, id")
                .query(JdbcProductLines::line)
                .list();
    }

    @Override
    public ProductLine named(String name) {
        jdbc.sql("insert into product_line (id, name) values (?, ?) on conflict (lower(name)) do nothing")
                .params(ProductLineId.next().value(), name)
                .update();
        return jdbc.sql("select id, name from product_line where lower(name) = lower(?)")
                .param(name)
                .query(JdbcProductLines::line)
                .single();
    }

    private static ProductLine line(ResultSet row, int i) throws SQLException {
        return new ProductLine(new ProductLineId(row.getObject("id", UUID.class)), row.getString("name"));
    }
}
