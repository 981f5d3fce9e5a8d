package com.opsided.integration;

import java.util.List;

import com.opsided.integration.bench.Bench;
import com.opsided.shared.amazon.AmazonConfiguration;
import com.opsided.shared.server.ServerSecrets;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.annotation.Import;

/**
 * Users, their connections to providers, and the tokens of those: port 3001.
 */
@SpringBootApplication
@Import(AmazonConfiguration.class)
public class IntegrationApplication {

	/**
	 * Prepares the application.
	 * @return the application, to be run
	 */
	public static SpringApplication forServer() {
		return new SpringApplicationBuilder(IntegrationApplication.class).listeners(new ServerSecrets()).build();
	}

	/**
	 * Serves until the process is ended, or measures how well it would.
	 * @param arguments properties as {@code --name=value}; {@code bench} before them to
	 * measure
	 * @throws Exception if it cannot be measured
	 */
	public static void main(String[] arguments) throws Exception {
		if (arguments.length > 0 && arguments[0].equals("bench")) {
			Bench.run(forServer(), List.of(arguments).subList(1, arguments.length), System.out);
			return;
		}
		forServer().run(arguments);
	}

}
