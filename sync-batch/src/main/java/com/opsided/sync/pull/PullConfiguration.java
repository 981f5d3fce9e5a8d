package com.opsided.sync.pull;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.pull.PullMarkTable;
import com.opsided.shared.token.ConnectionSecretTable;
import com.opsided.shared.token.KeyRing;
import com.opsided.shared.amazon.RefreshTokens;
import com.opsided.shared.amazon.SellingPartners;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.env.Environment;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class PullConfiguration {

	@Bean
	ConnectedAccounts connectedAccounts(JdbcClient jdbc, SellingPartners partners, RefreshTokens tokens) {
		return new ConnectedAccounts(new ConnectionTable(jdbc), partners, tokens);
	}

	/** The key is asked for with the first token: files are loaded without any. */
	@Bean
	RefreshTokens refreshTokens(JdbcClient jdbc, Environment environment) {
		return (account) -> new ConnectionTokens(new ConnectionTable(jdbc),
				new ConnectionSecretTable(jdbc, keys(environment)))
			.of(account);
	}

	private static KeyRing keys(Environment environment) {
		Map<String, String> keys = new HashMap<>();
		for (String name : List.of("ENCRYPTION_KEY", "ENCRYPTION_KEY_PREVIOUS")) {
			keys.put(name, environment.getProperty(name, ""));
		}
		return KeyRing.of(keys);
	}

	@Bean
	PullMarkTable pullMarkTable(JdbcClient jdbc) {
		return new PullMarkTable(jdbc);
	}

}
