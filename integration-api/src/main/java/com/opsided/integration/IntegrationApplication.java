package com.opsided.integration;

import java.util.List;

import com.opsided.integration.bench.Bench;
import com.opsided.integration.token.RefreshBench;
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
	 * measure logins and reads, {@code bench refreshes} to measure refreshes
	 * @throws Exception if it cannot be measured
	 */
	public static void main(String[] arguments) throws Exception {
		List<String> words = List.of(arguments);
		if (words.size() > 1 && words.subList(0, 2).equals(List.of("bench", "refreshes"))) {
			RefreshBench.main(words.subList(2, words.size()).toArray(String[]::new));
			return;
		}
		if (words.size() > 0 && words.get(0).equals("bench")) {
			Bench.run(forServer(), words.subList(1, words.size()), System.out);
			return;
		}
		forServer().run(arguments);
	}

}
