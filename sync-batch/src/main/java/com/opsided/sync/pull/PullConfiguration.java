package com.opsided.sync.pull;

import com.opsided.shared.amazon.SellingPartners;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.pull.PullMarkTable;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

@Configuration(proxyBeanMethods = false)
class PullConfiguration {

	@Bean
	ConnectedAccounts connectedAccounts(JdbcClient jdbc, SellingPartners partners) {
		return new ConnectedAccounts(new ConnectionTable(jdbc), partners);
	}

	@Bean
	PullMarkTable pullMarkTable(JdbcClient jdbc) {
		return new PullMarkTable(jdbc);
	}

}
