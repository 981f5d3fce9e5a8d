package com.opsided.integration.amazon;

import java.util.List;
import java.util.Objects;

import com.opsided.integration.outbound.ProviderProblem;
import com.opsided.shared.amazon.AmazonAccount;
import com.opsided.shared.amazon.AmazonFailure;
import com.opsided.shared.amazon.SellingPartner;
import com.opsided.shared.amazon.SellingPartners;
import com.opsided.shared.auditlog.AuditAction;
import com.opsided.shared.auditlog.AuditEvent;
import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.ConnectionState;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.web.AuditTrail;

/** The accounts that Amazon can be asked about now. */
final class LiveAccounts {

	private final ConnectionTable connections;

	private final SellingPartners partners;

	private final AuditTrail trail;

	LiveAccounts(ConnectionTable connections, SellingPartners partners, AuditTrail trail) {
		this.connections = connections;
		this.partners = partners;
		this.trail = trail;
	}

	Connection connectionOf(long account) {
		Connection connection = this.connections.amazonOf(account).orElseThrow(AskStock::notConnected);
		if (connection.state() == ConnectionState.REAUTH_REQUIRED) {
			throw ProviderProblem.reauthorise("Amazon");
		}
		if (connection.state() == ConnectionState.DISCONNECTED) {
			throw AskStock.notConnected();
		}
		return connection;
	}

	SellingPartner amazon(Connection connection) {
		long number = Objects.requireNonNull(connection.account());
		return this.partners
			.of(new AmazonAccount(number, Objects.requireNonNull(connection.region()), connection.externalId()));
	}

	/** Amazon is asked once for them. */
	List<String> marketplaces(Connection connection) {
		if (!connection.marketplaces().isEmpty()) {
			return connection.marketplaces();
		}
		List<String> found = amazon(connection).marketplaceParticipations()
			.stream()
			.filter((each) -> Boolean.TRUE.equals(each.participation().isParticipating()))
			.map((each) -> each.marketplace().id())
			.distinct()
			.sorted()
			.toList();
		this.connections.marketplaces(connection, found);
		return found;
	}

	/** Marks a connection that only its user can mend. */
	void heed(Connection connection, AmazonFailure failure) {
		this.partners.forget(Objects.requireNonNull(connection.account()));
		if (this.connections.reauthRequired(connection, String.valueOf(failure.getMessage()))) {
			this.trail.record(AuditEvent.of(AuditAction.REAUTH_REQUIRED)
				.owner(connection.owner())
				.target(connection.id().toString())
				.detail("operation", failure.operation()));
		}
	}

}
