package com.opsided.integration.announce;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.core.env.Environment;

/** Writes the ports to a file, at once and as a whole, when the application serves. */
final class AnnouncePorts implements ApplicationListener<ApplicationReadyEvent> {

	private final AnnounceProperties properties;

	AnnouncePorts(AnnounceProperties properties) {
		this.properties = properties;
	}

	@Override
	public void onApplicationEvent(ApplicationReadyEvent event) {
		Path announcement = this.properties.announce();
		if (announcement != null) {
			write(announcement.toAbsolutePath(), event.getApplicationContext().getEnvironment());
		}
	}

	private static void write(Path announcement, Environment environment) {
		Path next = announcement.resolveSibling(announcement.getFileName() + ".next");
		try {
			Files.writeString(next, "{\"port\":%s,\"managementPort\":%s}".formatted(
					environment.getProperty("local.server.port"), environment.getProperty("local.management.port")));
			Files.move(next, announcement, StandardCopyOption.ATOMIC_MOVE);
		}
		catch (IOException ex) {
			throw new UncheckedIOException("Cannot write " + announcement, ex);
		}
	}

}
