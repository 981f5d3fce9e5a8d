package com.opsided.sandbox.warehouse;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import com.opsided.sandbox.warehouse.api.InboundShipment;
import com.opsided.sandbox.warehouse.api.Page;
import com.opsided.sandbox.warehouse.api.SellerData;
import com.opsided.sandbox.warehouse.api.ShipmentStatus;
import com.opsided.sandbox.warehouse.api.Transaction;
import com.opsided.sandbox.warehouse.catalog.Region;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class SellerDataTests {

	private static final SimulatedSeller SELLER = seller(3, Region.NA);

	@TempDir
	private Path folder;

	@ParameterizedTest
	@EnumSource
	void theSameSeedAnswersTheSame(Region region) throws IOException {
		SellerData.open(seller(3, region), this.folder.resolve("a"));
		SellerData.open(seller(3, region), this.folder.resolve("b"));
		assertThat(WrittenSeller.bytes(this.folder.resolve("a"))).hasSize(8)
			.isEqualTo(WrittenSeller.bytes(this.folder.resolve("b")));
	}

	@Test
	void leavesTheSellersFilesAsTheyAre() throws IOException {
		SELLER.write(this.folder);
		Map<String, String> before = WrittenSeller.bytes(this.folder);
		SellerData.open(SELLER, this.folder);
		Map<String, String> after = WrittenSeller.bytes(this.folder);
		assertThat(after).containsAllEntriesOf(before).containsKey("truth-api.csv").hasSize(before.size() + 8);
		SELLER.write(this.folder);
		assertThat(WrittenSeller.bytes(this.folder)).isEqualTo(after);
	}

	@Test
	void theTruthHasTheColumnsOfTheOther() throws IOException {
		Path truth = SELLER.write(this.folder).truth();
		Path answers = SellerData.open(SELLER, this.folder).truth();
		assertThat(Files.readAllLines(answers).get(0)).isEqualTo(Files.readAllLines(truth).get(0));
		assertThat(Files.readAllLines(answers)).doesNotHaveDuplicates();
	}

	@Test
	void isNotWrittenAgainForTheSameSeller() throws IOException {
		FileTime longAgo = FileTime.from(Instant.EPOCH);
		Path truth = SellerData.open(SELLER, this.folder).truth();
		Files.setLastModifiedTime(truth, longAgo);
		SellerData.open(SELLER, this.folder);
		assertThat(Files.getLastModifiedTime(truth)).isEqualTo(longAgo);
		SellerData.open(seller(4, Region.NA), this.folder);
		assertThat(Files.getLastModifiedTime(truth)).isGreaterThan(longAgo);
	}

	@Test
	void pagesOfAnySizeHoldTheSame() throws IOException {
		SellerData data = SellerData.open(SELLER, this.folder);
		List<InboundShipment> all = data.shipments().read(0, Integer.MAX_VALUE).rows();
		assertThat(all).hasSizeGreaterThan(100).doesNotHaveDuplicates();
		for (int size : new int[] { 1, 7, 50, all.size(), all.size() + 1 }) {
			assertThat(Answers.all(data.shipments(), size)).isEqualTo(all);
		}
		assertThat(Answers.all(data.inventory(), 3)).isEqualTo(Answers.all(data.inventory(), 50));
	}

	@Test
	void aPageWithoutAnythingWantedIsTheLast() throws IOException {
		SellerData data = SellerData.open(SELLER, this.folder);
		assertThat(data.shipments().read(0, 5, (row) -> false)).isEqualTo(new Page<>(List.of(), Page.END));
		Page<InboundShipment> page = data.shipments()
			.read(0, Integer.MAX_VALUE, (row) -> row.status() == ShipmentStatus.RECEIVING);
		assertThat(page.rows()).isNotEmpty().allMatch((row) -> row.status() == ShipmentStatus.RECEIVING);
		assertThat(page.isLast()).isTrue();
	}

	@Test
	void refusesAPositionWhereNothingStarts() throws IOException {
		SellerData data = SellerData.open(SELLER, this.folder);
		assertThatIllegalArgumentException().isThrownBy(() -> data.shipments().read(1, 10));
		assertThatIllegalArgumentException().isThrownBy(() -> data.shipments().read(-2, 10));
		assertThatIllegalArgumentException().isThrownBy(() -> data.shipments().read(Long.MAX_VALUE, 10));
		assertThatIllegalArgumentException().isThrownBy(() -> data.shipments().read(0, 0));
	}

	@Test
	void transactionsComeOldestFirstAndByWindow() throws IOException {
		SellerData data = SellerData.open(SELLER, this.folder);
		List<Transaction> all = Answers.all(data.transactions(), 100);
		assertThat(all).hasSizeGreaterThan(100).isSortedAccordingTo((a, b) -> a.postedDate().compareTo(b.postedDate()));
		Instant after = all.get(20).postedDate();
		Instant before = all.get(80).postedDate();
		assertThat(Answers.all(data.transactions(after, before), 7))
			.isEqualTo(all.stream()
				.filter((each) -> !each.postedDate().isBefore(after) && each.postedDate().isBefore(before))
				.toList())
			.hasSizeGreaterThan(50);
		assertThat(data.transactions(before, after).read(0, 5).rows()).isEmpty();
		assertThat(data.transactions(Instant.EPOCH, after.minus(Duration.ofDays(2_000))).read(0, 5).rows()).isEmpty();
	}

	private static SimulatedSeller seller(long seed, Region region) {
		return new SimulatedSeller(seed, region, 4_000, SimulatedSeller.USUAL_LAST_DAY);
	}

}
