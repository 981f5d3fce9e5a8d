package com.opsided.sync.audit;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Files of two sellers are not mixed by accident.
 */
class TwoSellersTests {

	private final OpsidedHome home = OpsidedHome.shared();

	private final SellerFixture one = SellerFixture.of(11, 3_000);

	private final SellerFixture other = SellerFixture.of(12, 3_000).withOtherProducts();

	@TempDir
	Path directory;

	@Test
	void twoSellersFilesAreRefusedUnlessTheAccountIsNamed() throws Exception {
		this.home
			.opsided("audit", this.one.reports(), this.other.reports(), "--fresh", "--out", out(), "--as-of",
					"2026-03-24")
			.run()
			.exits(65)
			.printsNothing()
			.tells("These files look like two sellers': ", this.one.reports().toString(),
					this.other.reports().toString(),
					" have no product in common. Nothing was loaded; audit each seller's "
							+ "files under an --account NAME of their own, or name the account if they do belong together");
		assertThat(this.home.rows("report_load", "default")).isZero();

		this.home.audit("both", out(), this.one.reports(), this.other.reports(), "--quiet")
			.run()
			.exits(0)
			.printsNothing()
			.tellsOnly();
		assertThat(this.home.rows("ledger_row", "both")).isEqualTo(6_000);
	}

	@Test
	void oneSellersFilesFilteredByProductAreNotRefused() throws Exception {
		List<String> products = this.one.lines("ledger-detail.txt")
			.stream()
			.skip(1)
			.map(TwoSellersTests::fnsku)
			.toList();
		Set<String> half = products.stream()
			.distinct()
			.limit(products.stream().distinct().count() / 2)
			.collect(Collectors.toSet());
		Path ledger = filtered("ledger-detail.txt", (line) -> half.contains(fnsku(line)));
		Path returns = filtered("customer-returns.txt", (line) -> half.stream().noneMatch(line::contains));
		this.home.opsided("audit", ledger, returns, "--fresh", "--out", out(), "--as-of", "2026-03-24", "--quiet")
			.run()
			.exits(0)
			.tellsOnly();
		assertThat(new AuditOutput(out()).file("customer-returns.txt").get("loaded").asLong()).isPositive();
	}

	private Path filtered(String name, Predicate<String> wanted) throws IOException {
		List<String> lines = this.one.lines(name);
		return Files.write(this.directory.resolve(name),
				lines.stream().filter((line) -> line.equals(lines.get(0)) || wanted.test(line)).toList());
	}

	private static String fnsku(String ledgerLine) {
		return ledgerLine.split("\t")[1].replace("\"", "");
	}

	private Path out() {
		return this.directory.resolve("out");
	}

}
