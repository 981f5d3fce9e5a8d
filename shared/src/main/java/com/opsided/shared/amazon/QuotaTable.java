package com.opsided.shared.amazon;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import io.github.bucket4j.Bandwidth;
import io.github.bucket4j.ConsumptionProbe;
import io.github.bucket4j.TimeMeter;
import io.github.bucket4j.TokensInheritanceStrategy;
import io.github.bucket4j.VerboseResult;
import io.github.bucket4j.distributed.BucketProxy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.distributed.proxy.ProxyManager;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The quotas, one bucket for each account, application and operation, shared by all nodes
 * through the table {@code amazon_quota}. A bucket keeps its own rate, so that a
 * correction holds for every node at once. It uses a connection and a transaction of its
 * own for each call, whatever transaction the caller is in.
 */
public final class QuotaTable {

	/** How many buckets are looked at to find empty ones. */
	private static final int LOOKED_AT = 1_000;

	private final ProxyManager<String> buckets;

	private final String application;

	QuotaTable(DataSource dataSource, String application, Clock clock) {
		this.application = application;
		this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
			.primaryKeyMapper(PrimaryKeyMapper.STRING)
			.table("amazon_quota")
			.idColumn("bucket")
			.clientClock(wallClock(clock))
			.build();
	}

	/**
	 * Takes one call out of the bucket, if there is one.
	 * @return the quota as it stands, and how long to wait if there was none
	 */
	Quota take(AmazonAccount account, AmazonOperation operation) {
		VerboseResult<ConsumptionProbe> result = bucket(account, operation).asVerbose().tryConsumeAndReturnRemaining(1);
		Bandwidth limit = result.getConfiguration().getBandwidths()[0];
		return new Quota(limit.getCapacity(), Duration.ofNanos(limit.getRefillPeriodNanos()),
				Duration.ofNanos(result.getValue().getNanosToWaitForRefill()));
	}

	/** Empties the bucket: Amazon counts stricter than we do. */
	void drain(AmazonAccount account, AmazonOperation operation) {
		bucket(account, operation).tryConsumeAsMuchAsPossible();
	}

	/** Gives the bucket the rate that Amazon told; what is in it stays. */
	void correct(AmazonAccount account, AmazonOperation operation, Quota quota) {
		bucket(account, operation).replaceConfiguration(quota.bucket(), TokensInheritanceStrategy.AS_IS);
	}

	/**
	 * Finds quotas that are used up: calls wait for them.
	 * @param dataSource the database
	 * @param clock tells the time
	 * @return accounts and operations, such as {@code 12 createReport}
	 */
	public static List<String> usedUp(DataSource dataSource, Clock clock) {
		QuotaTable quotas = new QuotaTable(dataSource, "", clock);
		return JdbcClient.create(dataSource)
			.sql("select bucket from amazon_quota where state is not null order by bucket limit :most")
			.param("most", LOOKED_AT)
			.query(String.class)
			.list()
			.stream()
			.filter(quotas::isEmpty)
			.map((key) -> key.replaceFirst("/.*/", " "))
			.toList();
	}

	private boolean isEmpty(String key) {
		return this.buckets.getProxyConfiguration(key)
			.filter((known) -> this.buckets.builder().build(key, () -> known).getAvailableTokens() < 1)
			.isPresent();
	}

	private BucketProxy bucket(AmazonAccount account, AmazonOperation operation) {
		String key = account.id() + "/" + this.application + "/" + operation.id();
		return this.buckets.builder().build(key, () -> Quota.of(operation).bucket());
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
