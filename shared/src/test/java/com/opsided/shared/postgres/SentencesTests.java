package com.opsided.shared.postgres;

import java.io.IOException;
import java.nio.file.AccessDeniedException;
import java.nio.file.Path;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

class SentencesTests {

	private ServerHome home;

	@BeforeEach
	void aHome(@TempDir Path directory) {
		this.home = ServerHome.in(directory);
	}

	@Test
	void aFullDiskWhileUnpackingNamesTheDirectoryAndWhatIsFree() {
		assertThat(Sentences.cannotUse(this.home.log(), new IOException("No space left on device")))
			.hasMessageContaining("The disk that holds " + this.home.log() + " has too little room (")
			.hasMessageContaining("MB free")
			.hasMessageContaining("OPSIDED_HOME");
	}

	@Test
	void aFullDiskInTheLogOfTheServerIsSeen() {
		assertThat(Sentences.didNot("start", this.home,
				"FATAL:  could not write lock file \"postmaster.pid\": No space left on device"))
			.hasMessageContaining(this.home.data() + " has too little room");
	}

	@Test
	void aForbiddenDirectoryNamesTheUser() {
		assertThat(Sentences.cannotUse(this.home.lock(), new AccessDeniedException("lock"))).hasMessageContaining(
				"may not read and write " + this.home.lock() + " as " + System.getProperty("user.name"));
	}

	@Test
	void tooLittleMemoryIsSaid() {
		assertThat(Sentences.didNot("start", this.home,
				"FATAL:  could not map anonymous shared memory: Cannot allocate memory"))
			.hasMessageContaining("memory for its buffers");
	}

	@Test
	void anythingElseQuotesTheLastFatalLine() {
		assertThat(Sentences.didNot("start", this.home, "LOG: a\nFATAL:  something new\nLOG: shut down\n"))
			.hasMessageContaining("(FATAL:  something new)")
			.hasMessageContaining(this.home.log().toString());
	}

}
