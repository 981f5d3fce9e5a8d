package com.opsided.sync;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;

/**
 * The batch platform: its jobs, their runs and what they rest on.
 */
@SpringBootApplication
public class SyncBatchApplication {

	/**
	 * Prepares the platform for a command line: no web server, no banner.
	 * @return the application, to be run
	 */
	public static SpringApplication forCommandLine() {
		return new SpringApplicationBuilder(SyncBatchApplication.class).web(WebApplicationType.NONE)
			.logStartupInfo(false)
			.registerShutdownHook(true)
			.build();
	}

}
