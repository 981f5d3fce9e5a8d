package com.opsided.integration.google;

import java.time.Clock;
import java.time.Duration;
import java.util.UUID;

import javax.sql.DataSource;

import com.opsided.integration.outbound.ProviderFault;
import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.BucketConfiguration;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;

/**
 * The quota of each mailbox, shared by all nodes through the table {@code gmail_quota}.
 * It uses a connection and a transaction of its own for each call.
 */
final class GmailQuotaTable {

	private final ProxyManager<String> buckets;

	private final BucketConfiguration quota;

	GmailQuotaTable(DataSource dataSource, int unitsPerMinute, Clock clock) {
		this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
			.primaryKeyMapper(PrimaryKeyMapper.STRING)
			.table("gmail_quota")
			.idColumn("bucket")
			.clientClock(wallClock(clock))
			.build();
		this.quota = BucketConfiguration.builder()
			.addLimit(Bandwidth.builder()
				.capacity(unitsPerMinute)
				.refillGreedy(unitsPerMinute, Duration.ofMinutes(1))
				.build())
			.build();
	}

	/**
	 * Takes units out of a mailbox's bucket.
	 * @param connection the connection
	 * @param units how many; none costs nothing
	 * @throws ProviderFault if there are not as many
	 */
	void take(UUID connection, int units) {
		if (units == 0) {
			return;
		}
		ConsumptionProbe probe = bucket(connection).tryConsumeAndReturnRemaining(units);
		if (!probe.isConsumed()) {
			throw ProviderFault.tooMany("our share of the mailbox's quota is used up for now",
					Duration.ofNanos(probe.getNanosToWaitForRefill()));
		}
	}

	/** Empties the bucket: Google counts stricter than we do. */
	void drain(UUID connection) {
		bucket(connection).tryConsumeAsMuchAsPossible();
	}

	private BucketProxy bucket(UUID connection) {
		return this.buckets.builder().build(connection.toString(), () -> this.quota);
	}

	private static TimeMeter wallClock(Clock clock) {
		return new TimeMeter() {

			@Override
			public long currentTimeNanos() {
				return Duration.ofMillis(clock.millis()).toNanos();
			}

			@Override
			public boolean isWallClockBased() {
				return true;
			}

		};
	}

}
