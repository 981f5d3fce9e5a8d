package com.opsided.integration.announce;

import java.io.InputStream;
import java.io.PipedInputStream;
import java.io.PipedOutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.api.parallel.ResourceLock;
import org.junit.jupiter.api.parallel.Resources;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.event.ContextClosedEvent;

import static org.assertj.core.api.Assertions.assertThat;

/** What a process that starts the application hears of it and can do to it. */
@ResourceLock(Resources.GLOBAL)
class AnnounceTests {

	@TempDir
	private Path folder;

	@Test
	void thePortsAreWrittenOnceItServes() throws Exception {
		Path file = this.folder.resolve("ports.json");
		try (ConfigurableApplicationContext application = start("--opsided.announce=" + file,
				"--local.server.port=4001", "--local.management.port=4002")) {
			assertThat(application.isActive()).isTrue();
			assertThat(Files.readString(file)).isEqualTo("{\"port\":4001,\"managementPort\":4002}");
			try (var files = Files.list(this.folder)) {
				assertThat(files).containsExactly(file);
			}
		}
	}

	@Test
	void itEndsWithItsInputIfThatIsWanted() throws Exception {
		InputStream before = System.in;
		try (PipedOutputStream parent = new PipedOutputStream()) {
			System.setIn(new PipedInputStream(parent));
			ConfigurableApplicationContext application = start("--opsided.until-input-ends=true");
			CountDownLatch ended = new CountDownLatch(1);
			application.addApplicationListener((ApplicationListener<ContextClosedEvent>) (event) -> ended.countDown());
			parent.write("nothing of interest\n".getBytes());
			parent.flush();
			assertThat(application.isActive()).isTrue();
			parent.close();
			assertThat(ended.await(60, TimeUnit.SECONDS)).isTrue();
		}
		finally {
			System.setIn(before);
		}
	}

	@Test
	void itDoesNotCareForItsInputOtherwise() throws Exception {
		InputStream before = System.in;
		System.setIn(InputStream.nullInputStream());
		try (ConfigurableApplicationContext application = start()) {
			assertThat(Thread.getAllStackTraces().keySet()).extracting(Thread::getName)
				.doesNotContain("until-input-ends");
			assertThat(application.isActive()).isTrue();
		}
		finally {
			System.setIn(before);
		}
	}

	private static ConfigurableApplicationContext start(String... arguments) {
		return new SpringApplicationBuilder(AnnounceConfiguration.class).web(WebApplicationType.NONE).run(arguments);
	}

}
