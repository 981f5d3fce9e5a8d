package com.opsided.sync.report;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.opsided.shared.report.ReportKind;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/**
 * A document that Amazon served, recorded by others; it is not part of the project.
 */
class RecordedReportTests {

	private static final Path RECORDED = projectRoot()
		.resolve("../shared/samples/reports/myi-unsuppressed-cp1252-gzip.txt.gz");

	@Test
	void aRecordedInventoryReportIsReadToItsLastRow() throws Exception {
		assumeTrue(Files.exists(RECORDED), () -> "There is no " + RECORDED + " to read");
		ReportFile report = Sources.inspect(FindReports.in(List.of(RECORDED)).get(0));
		assertThat(report.kind()).isEqualTo(ReportKind.MANAGE_INVENTORY);
		assertThat(report.header()).hasSize(22);
		assertThat(report.unknownColumns()).isEmpty();
		assertThat(report.dialect()).isEqualTo(new Dialect('\t', false));
		assertThat(warehouseUnits(report)).containsExactly("10", "3", "7", "0", "15", "1", "5", "0", "2", "4");
	}

	private static List<String> warehouseUnits(ReportFile report) throws IOException {
		List<String> units = new ArrayList<>();
		ParseRow row = new ParseRow(report);
		try (RecordReader records = RecordReader.open(report)) {
			while (records.next()) {
				assertThat(row.read(records)).isNull();
				units.add(records.text(report.field("afn_warehouse")));
			}
		}
		return units;
	}

	/** Tests run in the folder of their module. */
	private static Path projectRoot() {
		return Path.of("").toAbsolutePath().getParent();
	}

}
