package com.opsided.integration.limit;

import java.time.Clock;
import java.time.Duration;

import javax.sql.DataSource;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.BucketExceptions.BucketExecutionException;
import io.github.bucket4j.distributed.ExpirationAfterWriteStrategy;
import io.github.bucket4j.distributed.jdbc.PrimaryKeyMapper;
import io.github.bucket4j.postgresql.Bucket4jPostgreSQL;
import io.github.bucket4j.postgresql.PostgreSQLSelectForUpdateBasedProxyManager;

import org.springframework.dao.DataAccessResourceFailureException;

/**
 * The table {@code rate_limit}; the only class that names it. One bucket for each limit
 * and caller, shared by all nodes. Every use is a transaction of its own.
 */
public final class RateLimitTable {

	private static final Duration KEPT_LONGER = Duration.ofMinutes(1);

	private static final int SOME = 1000;

	private final PostgreSQLSelectForUpdateBasedProxyManager<String> buckets;

	RateLimitTable(DataSource dataSource, Clock clock) {
		this.buckets = Bucket4jPostgreSQL.selectForUpdateBasedBuilder(dataSource)
			.primaryKeyMapper(PrimaryKeyMapper.STRING)
			.table("rate_limit")
			.idColumn("bucket")
			.expirationAfterWrite(ExpirationAfterWriteStrategy.basedOnTimeForRefillingBucketUpToMax(KEPT_LONGER))
			.clientClock(new WallClock(clock))
			.build();
	}

	/**
	 * Takes a call out of a bucket, if there is one.
	 * @param name the limit's name
	 * @param limit the limit
	 * @param caller who calls
	 * @return how it stands
	 * @throws DataAccessResourceFailureException if the database cannot be used
	 */
	public Taken take(String name, Limit limit, String caller) {
		try {
			return Taken.of(name, limit, bucket(name, limit, caller).tryConsumeAndReturnRemaining(1));
		}
		catch (BucketExecutionException ex) {
			throw new DataAccessResourceFailureException("The call cannot be counted", ex);
		}
	}

	/**
	 * Gives a call back that should not have counted.
	 * @param name the limit's name
	 * @param limit the limit
	 * @param caller who called
	 * @throws DataAccessResourceFailureException if the database cannot be used
	 */
	public void giveBack(String name, Limit limit, String caller) {
		try {
			bucket(name, limit, caller).addTokens(1);
		}
		catch (BucketExecutionException ex) {
			throw new DataAccessResourceFailureException("The call cannot be given back", ex);
		}
	}

	private Bucket bucket(String name, Limit limit, String caller) {
		return this.buckets.builder().build(limit.key(name, caller), limit::bucket);
	}

	/** A caller's calls of which this node counts some by itself. */
	OwnShare share(String name, Limit limit, String caller, long some) {
		return new OwnShare(name, limit, bucket(name, limit, caller), some);
	}

	/** Forgets buckets that would be full again. */
	public void clean() {
		int gone;
		do {
			gone = this.buckets.removeExpired(SOME);
		}
		while (gone == SOME);
	}

}
