package com.opsided.integration.limit;

import java.time.Duration;

import io.github.bucket4j.Bucket;
import io.github.bucket4j.VerboseResult;

/**
 * The calls of one caller that this node may count by itself: it takes some out of the
 * common bucket at once, and the next when they are used up. Nodes that keep some for
 * later allow a caller as many more, no matter how long he waited. Safe for several
 * threads.
 */
final class OwnShare {

	private final String name;

	private final Limit limit;

	private final Bucket common;

	private final long some;

	private long own;

	private long others;

	private Duration reset = Duration.ZERO;

	OwnShare(String name, Limit limit, Bucket common, long some) {
		this.name = name;
		this.limit = limit;
		this.common = common;
		this.some = some;
	}

	synchronized Taken take() {
		if (this.own == 0) {
			fetch();
		}
		if (this.own == 0) {
			return Taken.of(this.name, this.limit, this.common.tryConsumeAndReturnRemaining(1));
		}
		this.own--;
		return new Taken(this.name, this.limit, this.own + this.others, Duration.ZERO, this.reset);
	}

	private void fetch() {
		VerboseResult<Long> taken = this.common.asVerbose().tryConsumeAsMuchAsPossible(this.some);
		this.own = taken.getValue();
		this.others = taken.getDiagnostics().getAvailableTokens();
		this.reset = Duration.ofNanos(taken.getDiagnostics().calculateFullRefillingTime());
	}

}
