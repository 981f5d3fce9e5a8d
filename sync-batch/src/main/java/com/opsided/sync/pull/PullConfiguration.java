package com.opsided.sync.pull;

import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.pull.PullMarkTable;
import com.opsided.sync.amazon.AmazonFailure;
import com.opsided.sync.amazon.RefreshTokens;
import com.opsided.sync.amazon.SellingPartners;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class PullConfiguration {

	/** As long as nothing keeps refresh tokens, no account is connected. */
	@Bean
	ConnectedAccounts connectedAccounts(JdbcClient jdbc, SellingPartners partners,
			ObjectProvider<RefreshTokens> tokens) {
		return new ConnectedAccounts(new ConnectionTable(jdbc), partners,
				(account) -> tokens.getIfAvailable(() -> (none) -> {
					throw AmazonFailure.notConnected(none);
				}).of(account));
	}

	@Bean
	PullMarkTable pullMarkTable(JdbcClient jdbc) {
		return new PullMarkTable(jdbc);
	}

}
