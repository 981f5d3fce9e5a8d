package com.opsided.sync.report;

import java.io.IOException;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class ParseRowTests {

	private static final String REIMBURSEMENTS = "approval-date,reimbursement-id,case-id,amazon-order-id,reason,sku,"
			+ "fnsku,asin,product-name,condition,currency-unit,amount-per-unit,amount-total,quantity-reimbursed-cash,"
			+ "quantity-reimbursed-inventory,quantity-reimbursed-total,original-reimbursement-id,"
			+ "original-reimbursement-type\n";

	private static final String LINE = "2026-05-12T23:59:13-07:00,R1,,111-1,CustomerReturn,SKU1,X1,B1,A title,NewItem,"
			+ "usd,12.34,24.68,2,0,2,,\n";

	private static final String LEDGER = "\"Date\",\"FNSKU\",\"ASIN\",\"MSKU\",\"Event Type\",\"Reference ID\","
			+ "\"Quantity\",\"Fulfillment Center\",\"Disposition\",\"Reason\",\"Country\",\"Unreconciled Quantity\","
			+ "\"Date and Time\"\n";

	@Test
	void cellsArriveInTheOrderOfTheSchemaWithTheirTypes() throws IOException {
		assertThat(rows(REIMBURSEMENTS + LINE))
			.containsExactly("[2026-05-12, R1, , 111-1, CustomerReturn, SKU1, X1, B1, "
					+ "A title, NewItem, USD, 12.34, 24.68, 2, 0, 2, , ]");
	}

	@Test
	void columnsThatTheFileLacksAreMissing() throws IOException {
		assertThat(rows(LEDGER + "09/05/2026,X1,B1,M1,Adjustments,21188081,-16,LGB3,SELLABLE,M,US,11,"
				+ "2026-09-05T01:00:00+0100\n"))
			.containsExactly("[2026-09-05, X1, B1, M1, , Adjustments, 21188081, -16, LGB3, SELLABLE, M, US, null, 11, "
					+ "2026-09-05T00:00:00Z, ]");
	}

	@Test
	void aBadCellNamesItsColumnAndItsValue() throws IOException {
		assertThat(rows(LEDGER + "09/05/2026,X1,B1,M1,Adjustments,1,12x,LGB3,SELLABLE,M,US,11,\n"))
			.containsExactly("Quantity: Quantity is '12x', which is not a whole number");
		assertThat(rows(LEDGER + "31/12/2026,X1,B1,M1,Adjustments,1,1,LGB3,SELLABLE,M,US,11,\n"))
			.containsExactly("Date: Date is '31/12/2026', which is not a date");
		assertThat(rows(LEDGER + "09/05/2026,X1,B1,M1,Adjustments,1,1,LGB3,SELLABLE,M,US,11,yesterday\n"))
			.containsExactly("Date and Time: Date and Time is 'yesterday', which is not a date and time");
		assertThat(rows(LEDGER + "09/05/2026,X1,B1,M1,Adjustments,1,,LGB3,SELLABLE,M,US,11,\n"))
			.containsExactly("Quantity: Quantity is empty");
		assertThat(rows(REIMBURSEMENTS + LINE.replace("usd", "US$")))
			.containsExactly("currency-unit: currency-unit is 'US$', which is not a currency code of three letters");
		assertThat(rows(REIMBURSEMENTS + LINE.replace("12.34", "\"twelve\n" + "x".repeat(80) + "\""))).containsExactly(
				"amount-per-unit: amount-per-unit is 'twelve " + "x".repeat(53) + "…', which is not a number");
		assertThat(rows("sku\tfnsku\tafn-warehouse-quantity\tmfn-listing-exists\nS\tX\t1\tmaybe\n"))
			.containsExactly("mfn-listing-exists: mfn-listing-exists is 'maybe', which is not yes or no");
	}

	@Test
	void aShortRowIsReadUnlessARequiredColumnIsCutOff() throws IOException {
		String short11 = "09/05/2026,X1,B1,M1,Adjustments,1,1,LGB3,SELLABLE,M,US";
		assertThat(rows(LEDGER + short11)).containsExactly(
				"[2026-09-05, X1, B1, M1, , Adjustments, 1, 1, LGB3, SELLABLE, M, US, null, null, null, ]");
		assertThat(rows(LEDGER + short11.replace(",US", "")))
			.containsExactly(": the row has 10 fields where the header has 13");
	}

	@Test
	void aLongRowIsReadIfTheRestIsEmpty() throws IOException {
		assertThat(rows("fnsku,unit_cost,currency\nX1,1.50,EUR,,\nX1,1,50,EUR\n")).containsExactly(
				"[X1, , , 1.50, null, , null, EUR, null]", ": the row has 4 fields where the header has 3");
	}

	@Test
	void theRowsOfAnInventorySnapshotMayHaveEmptyCells() throws IOException {
		String header = "sku\tfnsku\tasin\tproduct-name\tcondition\tyour-price\tmfn-listing-exists\t"
				+ "mfn-fulfillable-quantity\tafn-listing-exists\tafn-warehouse-quantity\tper-unit-volume\tstore\n";
		assertThat(rows(header + "32-V\tX0009\tB005\t11 x 22\" mat\tNew\t89.99\tNo\t\0\0\tYes\t75\t0.06\t\0\0\n"
				+ "DEAD\tX0010\tB006\t\tUnknown\t\t\t\t\t0\t\t\n"))
			.containsExactly(
					"[32-V, X0009, B005, 11 x 22\" mat, New, 89.99, false, null, true, 75, null, null, null, null, 0.06, "
							+ "null, null, null, null, null, null, ]",
					"[DEAD, X0010, B006, , Unknown, null, null, null, null, 0, null, null, null, null, null, "
							+ "null, null, null, null, null, null, ]");
	}

	@Test
	void costsComeFromTheSellersListAndFromAmazonsExport() throws IOException {
		assertThat(rows("msku;unit_cost;currency;effective_from\nM1;1.234,50;eur;01.03.2026\nM2;2,5;EUR;\n;3;EUR;\n"
				+ "M4;-1;EUR;\nM5;;EUR;\n"))
			.containsExactly("[, M1, , 1234.50, null, , null, EUR, 2026-03-01]",
					"[, M2, , 2.5, null, , null, EUR, null]", "fnsku: fnsku and msku are empty",
					"unit_cost: unit_cost is '-1', which is not an amount of 0 or more",
					"unit_cost: unit_cost is empty");
		assertThat(rows("Asin,Fnsku,Amazon Estimated Cost,Latest Approved Cost,Source of Latest Approved Cost,Currency,"
				+ "Date of Last Updated Cost,Seller New Cost\nB1,X1,0.53,5.85,SELLER,CAD,2026-05-28,6.10\n"))
			.containsExactly("[X1, , B1, 6.10, 5.85, SELLER, 0.53, CAD, 2026-05-28]");
	}

	@Test
	void identityIsInTheValuesAndNotInHowTheyAreWritten() throws IOException {
		UUID digest = digest(REIMBURSEMENTS + LINE);
		assertThat(digest(REIMBURSEMENTS + LINE.replace("A title", "Another title"))).isEqualTo(digest);
		assertThat(digest(REIMBURSEMENTS + LINE.replace("12.34", "\"12,340\"").replace("usd", "USD")))
			.isNotEqualTo(digest);
		assertThat(digest(REIMBURSEMENTS + LINE.replace("12.34", "$12.340").replace("usd", "USD"))).isEqualTo(digest);
		assertThat(digest((REIMBURSEMENTS + LINE).replace(',', '\t'))).isEqualTo(digest);
		assertThat(digest(REIMBURSEMENTS + LINE.replace("-07:00", "-0700"))).isEqualTo(digest);
	}

	@Test
	void everyOtherColumnTellsRowsApart() throws IOException {
		String[] cells = LINE.strip().split(",", -1);
		UUID digest = digest(REIMBURSEMENTS + LINE);
		for (int i = 0; i < cells.length; i++) {
			String[] changed = cells.clone();
			changed[i] = switch (i) {
				case 0 -> "2026-05-12T23:59:14-07:00";
				case 10 -> "EUR";
				case 11, 12, 13, 14, 15 -> "7";
				default -> "other";
			};
			assertThat(digest(REIMBURSEMENTS + String.join(",", changed)).equals(digest)).as(cells[i])
				.isEqualTo(i == 8);
		}
	}

	@Test
	void valuesDoNotRunIntoEachOther() throws IOException {
		String header = "fnsku,msku,unit_cost,currency\n";
		assertThat(digest(header + "AB,C,1,USD\n")).isNotEqualTo(digest(header + "A,BC,1,USD\n"));
		assertThat(digest(header + "AB,,1,USD\n")).isNotEqualTo(digest(header + ",AB,1,USD\n"));
	}

	private static UUID digest(String text) throws IOException {
		ReportFile report = Sources.inspect(text);
		try (RecordReader records = RecordReader.open(report)) {
			ParseRow row = new ParseRow(report);
			records.next();
			assertThat(row.read(records)).isNull();
			return row.digest();
		}
	}

	private static List<String> rows(String text) throws IOException {
		ReportFile report = Sources.inspect(text);
		List<String> rows = new ArrayList<>();
		try (RecordReader records = RecordReader.open(report)) {
			ParseRow row = new ParseRow(report);
			while (records.next()) {
				BadCell bad = row.read(records);
				if (bad == null) {
					Cells cells = new Cells();
					row.writeTo(cells);
					assertThat(cells.values).hasSize(report.schema().columns().size());
					rows.add(cells.values.toString());
				}
				else {
					rows.add(bad.column() + ": " + bad.reason());
				}
			}
		}
		return rows;
	}

	/** Cells as text, to be read by eye. */
	private static final class Cells implements CellSink {

		private final List<String> values = new ArrayList<>();

		@Override
		public void text(byte[] utf8, int from, int to) {
			this.values.add(new String(utf8, from, to - from, StandardCharsets.UTF_8));
		}

		@Override
		public void integer(int value) {
			this.values.add(Integer.toString(value));
		}

		@Override
		public void decimal(BigDecimal value) {
			this.values.add(value.toPlainString());
		}

		@Override
		public void date(int epochDay) {
			this.values.add(LocalDate.ofEpochDay(epochDay).toString());
		}

		@Override
		public void timestamp(long epochMicros) {
			this.values.add(Instant.EPOCH.plus(epochMicros, ChronoUnit.MICROS).toString());
		}

		@Override
		public void bool(boolean value) {
			this.values.add(Boolean.toString(value));
		}

		@Override
		public void missing() {
			this.values.add("null");
		}

	}

}
