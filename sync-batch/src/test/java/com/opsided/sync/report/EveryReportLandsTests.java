package com.opsided.sync.report;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import com.opsided.shared.account.Region;
import com.opsided.shared.report.LoadState;
import com.opsided.shared.report.ReportKind;
import com.opsided.shared.report.ReportLoad;
import com.opsided.sync.audit.Seller;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A file of every kind, under each header it is known to have, lands in its table: each
 * cell in its column with its type, under its account, load and line.
 */
class EveryReportLandsTests {

	static Stream<Arguments> headers() {
		return HeaderVariantTests.headers();
	}

	@ParameterizedTest(name = "{1} with {0} columns: {2}")
	@MethodSource("headers")
	void everyCellLandsInItsColumn(int columns, ReportKind kind, String header) throws Exception {
		ReportFile shape = Sources.inspect(header);
		StringBuilder text = new StringBuilder(header).append('\n');
		for (int row = 0; row < 2; row++) {
			text.append(record(shape, row)).append('\n');
		}
		Seller seller = Seller.in(Region.NA);
		seller.loaded(Sources.of(otherReport()));
		ReportLoad load = seller.loaded(Sources.of(text.toString()));
		assertThat(load.detail()).isNull();
		assertThat(load.state()).isEqualTo(LoadState.LIVE);
		assertThat(load.kind()).isEqualTo(kind);
		assertThat(load.rowsRead()).isEqualTo(2).isEqualTo(load.rowsLoaded());
		assertThat(landed(seller, shape))
			.isEqualTo(IntStream.range(0, 2).mapToObj((row) -> expected(shape, row)).toList());
	}

	/** Another load, so that the number of the load means something. */
	private static String otherReport() {
		return "fnsku,unit_cost,currency,effective_from\nZ9,1,EUR,2020-01-01\n";
	}

	private static String record(ReportFile shape, int row) {
		List<String> cells = new ArrayList<>();
		for (int field = 0; field < shape.header().size(); field++) {
			String cell = written(shape.schema().columns().get(shape.fields().indexOf(field)), field, row);
			cells.add(shape.dialect().quoted() ? '"' + cell + '"' : cell);
		}
		return String.join(String.valueOf(shape.dialect().separator()), cells);
	}

	private static String written(ReportColumn column, int field, int row) {
		return switch (column.type()) {
			case TEXT -> "text %d of %d".formatted(field, row);
			case CURRENCY -> (row == 0) ? "eur" : "JPY";
			case INTEGER -> Integer.toString(100 * row + field);
			case DECIMAL, COST -> "%d.%02d".formatted(1000 * row + 7, field);
			case DATE -> "2026-03-%02dT23:10:00-07:00".formatted(row + 1);
			case PERIOD -> "%02d/2026".formatted(row + 1);
			case TIMESTAMP -> "2026-03-%02dT23:10:00-0700".formatted(row + 1);
			case BOOLEAN -> (row == 0) ? "Yes" : "No";
		};
	}

	private static @Nullable String typed(ReportColumn column, int field, int row) {
		boolean text = column.type() == CellType.TEXT || column.type() == CellType.CURRENCY;
		if (field < 0) {
			return text ? "" : null;
		}
		return switch (column.type()) {
			case CURRENCY -> (row == 0) ? "EUR" : "JPY";
			case DATE -> "2026-03-%02d".formatted(row + 1);
			case PERIOD -> (row == 0) ? "2026-01-31" : "2026-02-28";
			case TIMESTAMP -> "2026-03-%02d 06:10:00+00".formatted(row + 2);
			case BOOLEAN -> (row == 0) ? "true" : "false";
			default -> written(column, field, row);
		};
	}

	private static Map<String, @Nullable String> expected(ReportFile shape, int row) {
		Map<String, @Nullable String> expected = new LinkedHashMap<>();
		expected.put("load_id", "2");
		expected.put("line", Integer.toString(row + 2));
		for (int i = 0; i < shape.fields().size(); i++) {
			ReportColumn column = shape.schema().columns().get(i);
			expected.put(column.name(), typed(column, shape.fields().get(i), row));
		}
		return expected;
	}

	private static List<Map<String, @Nullable String>> landed(Seller seller, ReportFile shape) {
		List<String> columns = new ArrayList<>(List.of("load_id", "line"));
		shape.schema().columns().forEach((column) -> columns.add(column.name()));
		String table = (shape.kind() == ReportKind.LEDGER_DETAIL) ? "ledger" : shape.schema().table();
		List<Map<String, @Nullable String>> rows = new ArrayList<>();
		for (Map<String, Object> row : seller
			.select("select %s from %s where account = :account and load_id = 2 order by line"
				.formatted(String.join(", ", columns.stream().map((name) -> name + "::text").toList()), table))) {
			Map<String, @Nullable String> texts = new LinkedHashMap<>();
			columns.forEach((name) -> texts.put(name, (row.get(name) != null) ? row.get(name).toString() : null));
			rows.add(texts);
		}
		return rows;
	}

}
