package com.opsided.sync.report;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Instant;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class FindReportsTests {

	private static final Instant NOON = Instant.parse("2026-09-01T12:00:00Z");

	@TempDir
	private Path directory;

	@Test
	void aFileIsFoundUnderItsOwnName() throws Exception {
		Path file = write("ledger.txt", bytes("text"));
		Files.setLastModifiedTime(file, FileTime.from(NOON));
		ReportSource source = only(file);
		assertThat(source.name()).isEqualTo("ledger.txt");
		assertThat(source.location()).isEqualTo(file.toString());
		assertThat(source.modified()).isEqualTo(NOON);
		assertThat(text(source)).isEqualTo("text");
	}

	@Test
	void aDirectoryIsSearchedInTheOrderOfNamesWithoutHiddenFiles() throws Exception {
		for (String name : List.of("b.txt", "a/z.txt", "a/c/d.txt", ".hidden", ".git/config", "__MACOSX/b.txt")) {
			write(name, bytes(name));
		}
		assertThat(FindReports.in(List.of(this.directory))).extracting(FindReportsTests::text)
			.containsExactly("a/c/d.txt", "a/z.txt", "b.txt");
	}

	@Test
	void aLinkThatLeadsBackToItsDirectoryIsNotFollowed() throws Exception {
		write("a.txt", bytes("a"));
		Files.createSymbolicLink(this.directory.resolve("loop"), this.directory);
		assertThat(FindReports.in(List.of(this.directory))).hasSize(1);
	}

	@Test
	void anEmptyDirectoryHoldsNothing() throws Exception {
		assertThat(FindReports.in(List.of(this.directory))).isEmpty();
	}

	@Test
	void aMissingPathIsTheCallersMistake() {
		Path path = Path.of("no-such-folder/ledgr.txt");
		assertThatExceptionOfType(MissingPath.class).isThrownBy(() -> FindReports.in(List.of(this.directory, path)))
			.withMessage("no-such-folder/ledgr.txt: there is no such file or directory; check the path")
			.extracting(MissingPath::path)
			.isEqualTo("no-such-folder/ledgr.txt");
	}

	@Test
	void aGzipIsKnownByItsBytesAndNotByItsName() throws Exception {
		assertThat(text(only(write("report.txt", Sources.gzip(bytes("text")))))).isEqualTo("text");
		assertThat(text(only(write("report.gz", bytes("text"))))).isEqualTo("text");
	}

	@Test
	void anArchiveIsUnpackedWithTheArchivesInIt() throws Exception {
		Map<String, byte[]> inner = new LinkedHashMap<>();
		inner.put("deep/one.txt", bytes("one"));
		inner.put("two.txt.gz", Sources.gzip(bytes("two")));
		Map<String, byte[]> outer = new LinkedHashMap<>();
		outer.put("folder/ledger.txt", bytes("ledger"));
		outer.put("returns.gz", Sources.gzip(bytes("returns")));
		outer.put("inner.zip", zip(inner));
		outer.put("__MACOSX/._ledger.txt", bytes("junk"));
		outer.put(".DS_Store", bytes("junk"));
		Path file = write("reports.dat", zip(outer));
		List<ReportSource> sources = FindReports.in(List.of(file));
		assertThat(sources).extracting(FindReportsTests::text).containsExactly("ledger", "returns", "one", "two");
		assertThat(sources).extracting(ReportSource::name)
			.containsExactly("ledger.txt", "returns.gz", "one.txt", "two.txt.gz");
		assertThat(sources).extracting(ReportSource::location)
			.containsExactly(file + "!folder/ledger.txt", file + "!returns.gz", file + "!inner.zip!deep/one.txt",
					file + "!inner.zip!two.txt.gz");
		assertThat(sources).extracting(ReportSource::modified).containsOnly(NOON);
	}

	@Test
	void aSourceCanBeReadAgain() throws Exception {
		ReportSource source = only(write("a.zip", zip(Map.of("a.txt", bytes("text")))));
		assertThat(text(source)).isEqualTo("text");
		assertThat(text(source)).isEqualTo("text");
	}

	@Test
	void anArchiveCutShortSaysSoWhenItIsOpened() throws Exception {
		byte[] whole = zip(Map.of("a.txt", bytes("text".repeat(100))));
		Path file = write("a.zip", Arrays.copyOf(whole, whole.length - 30));
		assertThat(refusal(only(file)))
			.isEqualTo(file + ": the archive is damaged or incomplete (zip END header not found); "
					+ "download it again or unpack it yourself");
	}

	@Test
	void anEmptyArchiveSaysSoWhenItIsOpened() throws Exception {
		Path file = write("a.zip", zip(Map.of()));
		assertThat(refusal(only(file))).isEqualTo(file + ": the archive holds no files; download it again");
	}

	@Test
	void aWorkbookIsNotTakenForAnArchive() throws Exception {
		byte[] workbook = zip(Map.of("[Content_Types].xml", bytes("<Types/>"), "xl/workbook.xml", bytes("<x/>")));
		Path file = write("costs.xlsx", workbook);
		assertThat(refusal(only(file))).isEqualTo(file + ": this is an Excel workbook; open it and save it as CSV");
		Path archive = write("costs.zip", zip(Map.of("costs.xlsx", workbook)));
		assertThat(refusal(only(archive)))
			.isEqualTo(archive + "!costs.xlsx: this is an Excel workbook; open it and save it as CSV");
	}

	@Test
	void aDamagedEntryDoesNotHideTheOthers() throws Exception {
		Map<String, byte[]> entries = new LinkedHashMap<>();
		entries.put("bad.gz", Arrays.copyOf(Sources.gzip(bytes("text".repeat(100))), 20));
		entries.put("good.txt", bytes("good"));
		Path file = write("a.zip", zip(entries));
		List<ReportSource> sources = FindReports.in(List.of(file));
		assertThat(refusal(sources.get(0))).isEqualTo(
				file + "!bad.gz: the compressed data ends too early, so the file is incomplete; download it again");
		assertThat(text(sources.get(1))).isEqualTo("good");
	}

	private ReportSource only(Path path) throws MissingPath {
		List<ReportSource> sources = FindReports.in(List.of(path));
		assertThat(sources).hasSize(1);
		return sources.get(0);
	}

	private Path write(String name, byte[] bytes) throws IOException {
		Path file = this.directory.resolve(name);
		Files.createDirectories(file.getParent());
		return Files.write(file, bytes);
	}

	private static byte[] zip(Map<String, byte[]> entries) throws IOException {
		ByteArrayOutputStream archive = new ByteArrayOutputStream();
		try (ZipOutputStream zip = new ZipOutputStream(archive)) {
			for (Map.Entry<String, byte[]> content : entries.entrySet()) {
				ZipEntry entry = new ZipEntry(content.getKey());
				entry.setLastModifiedTime(FileTime.from(NOON));
				zip.putNextEntry(entry);
				zip.write(content.getValue());
			}
		}
		return archive.toByteArray();
	}

	private static byte[] bytes(String text) {
		return text.getBytes(StandardCharsets.UTF_8);
	}

	private static String text(ReportSource source) {
		try (InputStream in = source.open()) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
		catch (IOException ex) {
			throw new AssertionError(ex);
		}
	}

	private static String refusal(ReportSource source) {
		try (InputStream in = source.open()) {
			in.readAllBytes();
			throw new AssertionError(source.location() + " can be read");
		}
		catch (IOException ex) {
			assertThat(ex).isInstanceOf(UnreadableReport.class);
			return String.valueOf(ex.getMessage());
		}
	}

}
