package com.opsided.sync.pull;

import java.util.List;
import java.util.Objects;

import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.ConnectionState;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.failure.FailureCategory;
import com.opsided.shared.amazon.AmazonAccount;
import com.opsided.shared.amazon.AmazonFailure;
import com.opsided.shared.amazon.MarketplaceParticipation;
import com.opsided.shared.amazon.SellingPartner;
import com.opsided.shared.amazon.SellingPartners;

/**
 * The accounts that are connected to Amazon.
 */
public final class ConnectedAccounts {

	private final ConnectionTable connections;

	private final SellingPartners partners;

	public ConnectedAccounts(ConnectionTable connections, SellingPartners partners) {
		this.connections = connections;
		this.partners = partners;
	}

	/**
	 * Returns an account to be pulled. Amazon is asked once for its marketplaces.
	 * @param account the account
	 * @return the way to its data
	 * @throws AmazonFailure of category {@code AUTH_EXPIRED} if it is not connected, or
	 * if Amazon does not tell the marketplaces
	 */
	public PulledAccount of(long account) {
		Connection connection = this.connections.amazonOf(account)
			.filter((found) -> found.state() == ConnectionState.CONNECTED)
			.orElseThrow(() -> AmazonFailure.notConnected(account));
		SellingPartner amazon = this.partners
			.of(new AmazonAccount(account, Objects.requireNonNull(connection.region()), connection.externalId()));
		return new PulledAccount(account, amazon, marketplaces(connection, amazon));
	}

	/**
	 * Tells whether an account was ever connected.
	 * @param account the account
	 * @return whether its data comes, or came, through a connection
	 */
	public boolean knows(long account) {
		return this.connections.amazonOf(account).isPresent();
	}

	/**
	 * Marks the connection of an account as one that only its user can mend, if that is
	 * what a failure says.
	 * @param account the account
	 * @param failure what Amazon answered
	 */
	public void heed(long account, AmazonFailure failure) {
		if (failure.category() == FailureCategory.AUTH_EXPIRED) {
			this.partners.forget(account);
			this.connections.amazonOf(account)
				.ifPresent((connection) -> this.connections.reauthRequired(connection,
						String.valueOf(failure.getMessage())));
		}
	}

	private List<String> marketplaces(Connection connection, SellingPartner amazon) {
		if (!connection.marketplaces().isEmpty()) {
			return connection.marketplaces();
		}
		List<String> found = amazon.marketplaceParticipations()
			.stream()
			.filter((each) -> Boolean.TRUE.equals(each.participation().isParticipating()))
			.map(MarketplaceParticipation::marketplace)
			.map(MarketplaceParticipation.Marketplace::id)
			.distinct()
			.sorted()
			.toList();
		this.connections.marketplaces(connection, found);
		return found;
	}

}
