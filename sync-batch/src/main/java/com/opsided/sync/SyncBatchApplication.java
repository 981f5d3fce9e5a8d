package com.opsided.sync;

import com.opsided.shared.amazon.AmazonConfiguration;
import com.opsided.shared.server.ServerSecrets;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/**
 * The batch platform: its jobs, their runs and what they rest on.
 */
@SpringBootApplication
@Import(AmazonConfiguration.class)
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

	/**
	 * Prepares the platform for serving: the REST facade, the meters, the profile
	 * {@code server}.
	 * @return the application, to be run
	 */
	public static SpringApplication forServer() {
		return new SpringApplicationBuilder(SyncBatchApplication.class).web(WebApplicationType.SERVLET)
			.profiles("server")
			.listeners(new ServerSecrets())
			.build();
	}

	/**
	 * Serves until the process is ended.
	 * @param arguments properties as {@code --name=value}
	 */
	public static void main(String[] arguments) {
		forServer().run(arguments);
	}

}
