package com.opsided.shared.secret;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Secrets as files beside variables. */
class SecretFilesTests {

	@TempDir
	private Path folder;

	@Test
	void aFileStandsForItsVariableWithoutTheBlanksAroundIt() throws Exception {
		Path file = Files.writeString(this.folder.resolve("key"), "canary \n");
		assertThat(SecretFiles.resolve(Map.of("JWT_SECRET_FILE", file.toString(), "JWT_SECRET", "", "OTHER", "stays")))
			.containsEntry("JWT_SECRET", "canary")
			.containsEntry("OTHER", "stays");
	}

	@Test
	void aSecretThatIsGivenTwiceIsRefusedWithoutBeingTold() throws Exception {
		Path file = Files.writeString(this.folder.resolve("key"), "canary-file");
		assertThatExceptionOfType(UnreadableSecret.class)
			.isThrownBy(() -> SecretFiles
				.resolve(Map.of("DB_PASSWORD_FILE", file.toString(), "DB_PASSWORD", "canary-variable")))
			.withMessage("DB_PASSWORD and DB_PASSWORD_FILE are both set: unset one of them");
	}

	@Test
	void aFileThatCannotBeReadIsNamed() {
		assertThatExceptionOfType(UnreadableSecret.class)
			.isThrownBy(
					() -> SecretFiles.resolve(Map.of("ENCRYPTION_KEY_FILE", this.folder.resolve("nothing").toString())))
			.withMessageContaining("ENCRYPTION_KEY_FILE names ")
			.withMessageContaining("nothing, which user ")
			.withMessageContaining("NoSuchFileException");
	}

	@Test
	void anEmptyFileIsAnEmptyVariableAndNoFileChangesNothing() throws Exception {
		Path file = Files.writeString(this.folder.resolve("key"), "\n");
		assertThat(SecretFiles.read(Map.of("JWT_SECRET_PREVIOUS_FILE", file.toString())))
			.containsExactly(Map.entry("JWT_SECRET_PREVIOUS", ""));
		assertThat(SecretFiles.read(Map.of("JWT_SECRET", "x", "JWT_SECRET_FILE", " "))).isEmpty();
	}

}
