package com.opsided.sync.demo;

import java.time.Clock;
import java.time.Duration;
import java.util.Optional;

import javax.sql.DataSource;

import com.opsided.shared.account.Account;
import com.opsided.shared.account.AccountTable;
import com.opsided.shared.account.Region;
import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.token.ConnectionSecretTable;
import com.opsided.shared.token.KeyRing;
import com.opsided.shared.token.SecretPlace;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Connects the demo's seller, as the callback of Amazon's consent page would.
 */
final class ConnectSeller {

	/** Amazon's consent ends after a year ({@code amazon-fba.md} §1.3). */
	private static final Duration CONSENT = Duration.ofDays(365);

	private final AccountTable accounts;

	private final ConnectionTable connections;

	private final ConnectionSecretTable secrets;

	private final Clock clock;

	ConnectSeller(DataSource dataSource, KeyRing keys, Clock clock) {
		JdbcClient jdbc = JdbcClient.create(dataSource);
		this.accounts = new AccountTable(jdbc);
		this.connections = new ConnectionTable(jdbc);
		this.secrets = new ConnectionSecretTable(jdbc, keys);
		this.clock = clock;
	}

	/**
	 * Finds a seller's account.
	 * @param seller the seller
	 * @return the account and whose it is, or nothing if it was never connected
	 */
	Optional<Connected> found(DemoSeller seller) {
		return this.accounts.find(seller.sellerId(), Region.parse(seller.region()))
			.flatMap((account) -> this.accounts.ownerOf(account.id())
				.map((owner) -> new Connected(owner, account.id())));
	}

	/**
	 * Connects a seller, or finds that it is connected.
	 * @param seller the seller
	 * @return the account
	 */
	Account connect(DemoSeller seller) {
		Account account = this.accounts.open(seller.sellerId(), Region.parse(seller.region()));
		if (!this.accounts.own(account, seller.userId())) {
			throw new IllegalStateException("Account " + account.id() + " is another user's; set OPSIDED_HOME to an "
					+ "empty directory for a demo of its own");
		}
		if (this.connections.amazonOf(account.id()).isEmpty()) {
			Connection connection = this.connections
				.connectAmazon(seller.userId(), account, this.clock.instant().plus(CONSENT))
				.orElseThrow();
			this.secrets.put(new SecretPlace(seller.userId(), connection.id(), "refreshToken"),
					String.valueOf(seller.spec().refreshToken()), null);
		}
		return account;
	}

}
