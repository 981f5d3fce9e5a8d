package com.opsided.sandbox.warehouse;

import java.io.IOException;
import java.nio.file.Path;

import com.opsided.sandbox.warehouse.catalog.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The repository's sample files are what the simulator makes. After a wanted change,
 * write them again with {@code Simulate --seed 16 --rows 1500 --out DIR} and copy
 * {@code DIR/reports/*} and {@code DIR/truth.*}.
 */
class SampleFilesTests {

	private static final Path ROOT = Path.of("").toAbsolutePath().getParent();

	@TempDir
	private Path folder;

	@Test
	void theSamplesAreWhatTheSimulatorMakes() throws IOException {
		SellerFiles files = new SimulatedSeller(16, Region.NA, 1_500, SimulatedSeller.USUAL_LAST_DAY)
			.write(this.folder);
		assertThat(WrittenSeller.bytes(ROOT.resolve("samples")))
			.isEqualTo(WrittenSeller.bytes(this.folder.resolve("reports")));
		Path truth = ROOT.resolve("sync-batch/src/test/resources/samples-truth");
		assertThat(truth.resolve("truth.csv")).hasSameBinaryContentAs(files.truth());
		assertThat(truth.resolve("truth.json")).hasSameBinaryContentAs(files.counters());
	}

}
