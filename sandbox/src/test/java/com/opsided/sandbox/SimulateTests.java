package com.opsided.sandbox;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import picocli.CommandLine;

import static org.assertj.core.api.Assertions.assertThat;

class SimulateTests {

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	@TempDir
	private Path folder;

	@Test
	void writesTheSellerAskedFor() throws IOException {
		assertThat(run("--seed", "2", "--region", "eu", "--rows", "150", "--last-day", "2026-01-31", "--out",
				this.folder.toString()))
			.isZero();
		assertThat(this.out.toString()).contains("150 ledger rows", "as of 2026-01-31");
		assertThat(Files.readString(this.folder.resolve("truth.json"))).contains("\"region\": \"eu\"",
				"\"as_of\": \"2026-01-31\"");
	}

	@Test
	void writesTheAnswersOnlyWhenAsked() {
		assertThat(run("--rows", "150", "--out", this.folder.toString())).isZero();
		assertThat(this.folder.resolve("truth-api.csv")).doesNotExist();
		assertThat(run("--rows", "150", "--api", "--out", this.folder.toString())).isZero();
		assertThat(this.folder.resolve("truth-api.csv")).exists();
	}

	@Test
	void writesOnlyTheReportsAskedFor() {
		assertThat(run("--rows", "150", "--reports", "ledger-detail,costs", "--out", this.folder.toString())).isZero();
		assertThat(this.folder.resolve("reports")).isDirectoryNotContaining("glob:**/reimb*")
			.isDirectoryContaining("glob:**/ledger-detail.txt")
			.isDirectoryContaining("glob:**/costs.csv");
	}

	@Test
	void helpIsNoError() {
		assertThat(run("--help")).isZero();
		assertThat(this.out.toString()).contains("--seed", "--region", "--rows", "--last-day", "--out");
	}

	@Test
	void wrongOptionsExitWith2AndSayWhatIsWrong() {
		assertThat(run("--rows", "150")).isEqualTo(2);
		assertThat(run("--rows", "0", "--out", this.folder.toString())).isEqualTo(2);
		assertThat(run("--region", "mars", "--out", this.folder.toString())).isEqualTo(2);
		assertThat(run("--reports", "gossip", "--out", this.folder.toString())).isEqualTo(2);
		assertThat(this.err.toString()).contains("--out", "1 to 10,000,000", "use na, eu or fe", "'gossip'");
	}

	@Test
	void aFolderThatCannotBeWrittenExitsWith2() throws IOException {
		Path file = Files.createFile(this.folder.resolve("file"));
		assertThat(run("--rows", "150", "--out", file.toString())).isEqualTo(2);
		assertThat(this.err.toString()).startsWith("Cannot write to " + file);
	}

	private int run(String... args) {
		return new CommandLine(new Simulate()).setOut(new PrintWriter(this.out))
			.setErr(new PrintWriter(this.err))
			.execute(args);
	}

}
