package com.opsided.shared.postgres;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.UUID;

import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;
import net.jqwik.api.RandomGenerator;
import net.jqwik.api.sessions.JqwikSession;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/**
 * What is written with {@link CopyRows} is what PostgreSQL holds, and what
 * {@link CopyCursor} reads is what was written.
 */
class CopyRoundTripTests extends OneHome {

	private static final int ROWS = 2000;

	private static final String COLUMNS = "n, small, whole, large, amount, day, moment, words, id, flag";

	private EmbeddedServer server;

	private Connection connection;

	@BeforeEach
	void makeTable() throws SQLException {
		this.server = start();
		this.connection = connect(this.server);
		this.connection.createStatement().execute("""
				create temporary table every_type (n int, small smallint, whole int, large bigint, amount numeric,
				    day date, moment timestamptz, words text, id uuid, flag boolean)""");
	}

	@AfterEach
	void stop() throws SQLException {
		this.connection.close();
		this.server.close();
	}

	@Test
	void everyValueArrivesAsItWasWritten() throws SQLException {
		List<Row> rows = rows();
		CopyRows copy = new CopyRows(0);
		for (int n = 0; n < rows.size(); n++) {
			rows.get(n).write(copy, n);
		}
		assertThat(copy.copyInto(this.connection, "every_type (" + COLUMNS + ")")).isEqualTo(rows.size());
		assertThat(asTheDriverReadsThem()).isEqualTo(rows);
		assertThat(asTheCursorReadsThem()).isEqualTo(rows.stream().map(Row::seenByCursor).toList());
	}

	@Test
	void aDroppedRowLeavesNoTrace() throws SQLException {
		CopyRows copy = new CopyRows(16);
		copy.row(2).integer(1).text("kept");
		copy.row(2).integer(2).text("dropped, and longer than what comes after");
		copy.dropRow();
		copy.row(2).integer(3).text("kept, too");
		assertThat(copy.rows()).isEqualTo(2);
		assertThat(copy.copyInto(this.connection, "every_type (n, words)")).isEqualTo(2);
		assertThat(text("select string_agg(n || words, ';' order by n) from every_type")).isEqualTo("1kept;3kept, too");
		copy.clear();
		assertThat(copy.copyInto(this.connection, "every_type (n, words)")).isZero();
	}

	@Test
	void aRowThatIsRefusedLeavesTheConnectionUsable() throws SQLException {
		this.connection.setAutoCommit(false);
		CopyRows copy = new CopyRows(16).row(1).text("a text is no number");
		assertThatThrownBy(() -> copy.copyInto(this.connection, "every_type (n)")).isInstanceOf(SQLException.class);
		this.connection.rollback();
		assertThat(text("select 'still here'")).isEqualTo("still here");
	}

	@Test
	void aCursorLeftInTheMiddleLeavesTheConnectionUsable() throws SQLException {
		try (CopyCursor cursor = CopyCursor.open(this.connection, "select g from generate_series(1, 100000) g")) {
			assertThat(cursor.next()).isTrue();
			assertThat(cursor.integer()).isOne();
		}
		assertThat(text("select 'still here'")).isEqualTo("still here");
		try (CopyCursor empty = CopyCursor.open(this.connection, "select 1 where false")) {
			assertThat(empty.next()).isFalse();
			assertThat(empty.next()).isFalse();
		}
	}

	private String text(String sql) throws SQLException {
		try (ResultSet row = this.connection.createStatement().executeQuery(sql)) {
			row.next();
			return row.getString(1);
		}
	}

	private List<Row> asTheDriverReadsThem() throws SQLException {
		List<Row> rows = new ArrayList<>();
		try (ResultSet row = this.connection.createStatement()
			.executeQuery("select " + COLUMNS + " from every_type order by n")) {
			while (row.next()) {
				OffsetDateTime moment = row.getObject(7, OffsetDateTime.class);
				rows.add(new Row(row.getInt(2), row.getObject(3, Integer.class), row.getLong(4), row.getBigDecimal(5),
						row.getObject(6, LocalDate.class), (moment != null) ? moment.toInstant() : null,
						row.getString(8), row.getObject(9, UUID.class), row.getObject(10, Boolean.class)));
			}
		}
		return rows;
	}

	private List<Row> asTheCursorReadsThem() throws SQLException {
		List<Row> rows = new ArrayList<>();
		try (CopyCursor row = CopyCursor.open(this.connection, """
				select small::int, whole, large, amount, day, words from every_type order by n""")) {
			while (row.next()) {
				rows.add(new Row(row.integer(), row.integerOrNull(), row.bigint(), row.numericOrNull(),
						row.dateOrNull(), null, row.textOrNull(), new UUID(0, 0), null));
			}
		}
		return rows;
	}

	/** The same rows at every run: edges first, then what a seed makes of the ranges. */
	private static List<Row> rows() {
		Random random = new Random(4711);
		List<Row> rows = new ArrayList<>();
		JqwikSession.run(() -> {
			RandomGenerator<Row> generator = arbitrary().generator(1000, true);
			while (rows.size() < ROWS) {
				rows.add(generator.next(random).value());
			}
		});
		return rows;
	}

	private static Arbitrary<Row> arbitrary() {
		Arbitrary<BigDecimal> amounts = Combinators
			.combine(Arbitraries.bigIntegers().between(BigInteger.TEN.pow(40).negate(), BigInteger.TEN.pow(40)),
					Arbitraries.integers().between(0, 40))
			.as(BigDecimal::new);
		Arbitrary<LocalDate> days = Arbitraries.longs()
			.between(LocalDate.of(-4000, 1, 1).toEpochDay(), LocalDate.of(9999, 12, 31).toEpochDay())
			.map(LocalDate::ofEpochDay);
		Arbitrary<Instant> moments = Arbitraries.longs()
			.between(-60_000_000_000_000_000L, 250_000_000_000_000_000L)
			.map((micros) -> Instant.EPOCH.plus(micros, ChronoUnit.MICROS));
		Arbitrary<UUID> ids = Combinators.combine(Arbitraries.longs(), Arbitraries.longs()).as(UUID::new);
		return Combinators
			.combine(Arbitraries.integers().between(Short.MIN_VALUE, Short.MAX_VALUE),
					Arbitraries.integers().injectNull(0.1), Arbitraries.longs(), amounts.injectNull(0.1),
					days.injectNull(0.1), moments.injectNull(0.1), texts().injectNull(0.1))
			.flatAs((small, whole, large, amount, day, moment, words) -> Combinators
				.combine(ids, Arbitraries.of(true, false).injectNull(0.1))
				.as((id, flag) -> new Row(small, whole, large, amount, day, moment, words, id, flag)));
	}

	/** Every character that UTF-8 can carry, but NUL. */
	private static Arbitrary<String> texts() {
		Arbitrary<Integer> codePoints = Arbitraries.oneOf(Arbitraries.integers().between(1, 0x7f),
				Arbitraries.integers().between(1, 0xd7ff), Arbitraries.integers().between(0xe000, 0x10ffff));
		return codePoints.list().ofMaxSize(30).map((points) -> {
			StringBuilder text = new StringBuilder();
			points.forEach(text::appendCodePoint);
			return text.toString();
		});
	}

	/**
	 * A row of every type.
	 */
	private record Row(int small, @Nullable Integer whole, long large, @Nullable BigDecimal amount,
			@Nullable LocalDate day, @Nullable Instant moment, @Nullable String words, UUID id,
			@Nullable Boolean flag) {

		void write(CopyRows rows, int n) {
			rows.row(10).integer(n).smallint(this.small).integer(this.whole).bigint(this.large).numeric(this.amount);
			rows.date(this.day);
			if (this.moment == null) {
				rows.nothing();
			}
			else {
				rows.timestamp(1_000_000 * this.moment.getEpochSecond() + this.moment.getNano() / 1000);
			}
			byte[] utf8 = (this.words != null) ? ('<' + this.words + '>').getBytes(StandardCharsets.UTF_8) : null;
			if (utf8 == null) {
				rows.text(null);
			}
			else {
				rows.text(utf8, 1, utf8.length - 1);
			}
			rows.uuid(this.id.getMostSignificantBits(), this.id.getLeastSignificantBits()).bool(this.flag);
		}

		/** A cursor reads neither moments nor UUIDs nor booleans. */
		Row seenByCursor() {
			return new Row(this.small, this.whole, this.large, this.amount, this.day, null, this.words, new UUID(0, 0),
					null);
		}

	}

}
