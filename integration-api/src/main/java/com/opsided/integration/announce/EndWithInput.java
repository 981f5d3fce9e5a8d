package com.opsided.integration.announce;

import java.io.IOException;

import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.ApplicationListener;
import org.springframework.context.ConfigurableApplicationContext;

/** Ends the application when its standard input does, if that is wanted. */
final class EndWithInput implements ApplicationListener<ApplicationReadyEvent> {

	private final AnnounceProperties properties;

	EndWithInput(AnnounceProperties properties) {
		this.properties = properties;
	}

	@Override
	public void onApplicationEvent(ApplicationReadyEvent event) {
		if (this.properties.untilInputEnds()) {
			Thread watch = new Thread(() -> closeAtTheEnd(event.getApplicationContext()), "until-input-ends");
			watch.setDaemon(true);
			watch.start();
		}
	}

	private static void closeAtTheEnd(ConfigurableApplicationContext application) {
		try {
			while (System.in.read() >= 0) {
				// Nobody talks to it.
			}
		}
		catch (IOException ex) {
			// A broken pipe is an end, too.
		}
		application.close();
	}

}
