package com.opsided.sandbox.warehouse;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;

import com.opsided.sandbox.warehouse.catalog.Region;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A seed means the same files in every version: other people's samples and expectations
 * rest on it. The digests are of {@code find . -type f | sort | xargs sha256sum}.
 */
class UnchangedBytesTests {

	@TempDir
	private Path folder;

	@ParameterizedTest
	@CsvSource({ "NA, 3, c78fb2a117e4e698ca740cac60ddae357f2bed6a6d37797018a918a2aaa2095c",
			"NA, 16, 9d2fd787a49872a40e85aba3143f97de52de1f793791bc7c53cadd2bbf02a5b3",
			"EU, 3, c1a6dfa8888b7c69401f6aa285fe61c58cad6ebaa145d4dd2e8ba36850761cbb",
			"EU, 16, fcf88ed64af2468b3e3fa96ff197ae90bb453f55f5ea5201d8058146bbc85718",
			"FE, 3, b4eba080e9a0ba151b3a984f2a5767b6d2194d8251d19a3039290c42865295dd",
			"FE, 16, 399177d8ef05dec272b23ca6c226e62c2cf9aeba5249c05dec9da093518d9f2a" })
	void aSeedWritesTheBytesItAlwaysDid(Region region, long seed, String digest)
			throws IOException, GeneralSecurityException {
		new SimulatedSeller(seed, region, 4_000, SimulatedSeller.USUAL_LAST_DAY).write(this.folder);
		assertThat(digest(this.folder)).isEqualTo(digest);
	}

	private static String digest(Path folder) throws IOException, GeneralSecurityException {
		StringBuilder digests = new StringBuilder();
		try (Stream<Path> files = Files.walk(folder)) {
			List<String> names = files.filter(Files::isRegularFile)
				.map((file) -> folder.relativize(file).toString())
				.sorted()
				.toList();
			for (String name : names) {
				digests.append(sha256(Files.readAllBytes(folder.resolve(name))))
					.append("  ./")
					.append(name)
					.append('\n');
			}
		}
		return sha256(digests.toString().getBytes(StandardCharsets.UTF_8));
	}

	private static String sha256(byte[] bytes) throws GeneralSecurityException {
		return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(bytes));
	}

}
