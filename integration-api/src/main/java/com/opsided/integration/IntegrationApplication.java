package com.opsided.integration;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;

/**
 * Users, their connections to providers, and the tokens of those: port 3001.
 */
@SpringBootApplication
public class IntegrationApplication {

	public static void main(String[] arguments) {
		SpringApplication.run(IntegrationApplication.class, arguments);
	}

}
