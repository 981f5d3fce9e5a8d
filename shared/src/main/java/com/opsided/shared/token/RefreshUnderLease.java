package com.opsided.shared.token;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.locks.LockSupport;

import com.opsided.shared.connection.Connection;
import com.opsided.shared.failure.FailureCategory;
import com.opsided.shared.token.TokenStore.Look;
import org.jspecify.annotations.Nullable;

/**
 * One refresh of one connection in this process: wait for the lease, look whether another
 * process was faster, ask the provider outside of any transaction of ours, store what
 * came if the lease still holds.
 */
final class RefreshUnderLease {

	/** How often tokens may turn out to be others before the caller is sent away. */
	private static final int ROUNDS = 3;

	/** For how long the operator's mistakes are remembered. */
	private static final Duration MISTAKE = Duration.ofMinutes(1);

	private final TokenStore store;

	private final ExchangeRefreshToken exchange;

	private final RefreshPolicy policy;

	private final RefreshListener listener;

	private final Clock clock;

	private final Connection connection;

	private final @Nullable String refused;

	private final UUID holder = UUID.randomUUID();

	RefreshUnderLease(TokenStore store, ExchangeRefreshToken exchange, RefreshPolicy policy, RefreshListener listener,
			Clock clock, Connection connection, @Nullable String refused) {
		this.store = store;
		this.exchange = exchange;
		this.policy = policy;
		this.listener = listener;
		this.clock = clock;
		this.connection = connection;
		this.refused = refused;
	}

	/**
	 * Refreshes.
	 * @param before the tokens as they were read
	 * @return an access token that serves
	 * @throws TokenFailure if there is none
	 */
	String run(StoredTokens before) {
		long until = System.nanoTime() + this.policy.patience().toNanos();
		StoredTokens stored = before;
		for (int round = 0; round < ROUNDS;) {
			Look look = this.store.take(this.connection, this.holder, stored.refreshVersion(), this.policy.lease());
			stored = look.tokens();
			if (look.taken()) {
				String token = leased(stored);
				if (token != null) {
					return token;
				}
				round++;
				continue;
			}
			String fresh = stored.fresh(this.clock.instant(), this.policy.early(), this.refused);
			if (fresh != null) {
				return fresh;
			}
			if (look.remembered() != null) {
				return orAlive(again(look.remembered().thrown()), stored);
			}
			if (System.nanoTime() - until > 0) {
				break;
			}
			LockSupport.parkNanos(this.policy.look().toNanos());
		}
		return orAlive(
				new TokenFailure(FailureCategory.PROVIDER_DOWN,
						"another process is refreshing the tokens of connection " + this.connection.id()
								+ "; try again",
						this.clock.instant().plusSeconds(1), null),
				this.store.read(this.connection));
	}

	/** Returns null if other tokens appeared meanwhile: look again. */
	private @Nullable String leased(StoredTokens stored) {
		boolean settled = false;
		try {
			String fresh = stored.fresh(this.clock.instant(), this.policy.early(), this.refused);
			if (fresh != null) {
				return fresh;
			}
			Instant asked = this.clock.instant();
			try {
				GrantedTokens granted = this.exchange.exchange(refreshToken(stored));
				settled = this.store.store(this.connection, this.holder, stored, granted, asked);
				if (settled) {
					this.listener.refreshed(this.connection);
				}
				return settled ? granted.accessToken() : null;
			}
			catch (TokenFailure ex) {
				Duration pause = pause(ex);
				settled = this.store.failed(this.connection, this.holder, stored, ex, pause);
				return settled ? orAlive(told(dated(ex, pause)), stored) : null;
			}
		}
		finally {
			if (!settled) {
				this.store.release(this.connection, this.holder);
			}
		}
	}

	private String refreshToken(StoredTokens stored) {
		if (stored.refresh() == null) {
			throw new TokenFailure(FailureCategory.AUTH_EXPIRED,
					"connection " + this.connection.id() + " has no refresh token; connect the account again", null);
		}
		return stored.refresh().value();
	}

	/** How long the provider is left alone; null for ever, with this refresh token. */
	private @Nullable Duration pause(TokenFailure failure) {
		if (failure.category() == FailureCategory.AUTH_EXPIRED) {
			return null;
		}
		if (!failure.category().passesByItself()) {
			return MISTAKE;
		}
		Duration pause = this.policy.pause(this.store.failures(this.connection) + 1,
				ThreadLocalRandom.current().nextDouble());
		if (failure.retryAt() == null) {
			return pause;
		}
		Duration wanted = Duration.between(this.clock.instant(), failure.retryAt());
		Duration most = this.policy.longestRetryAfter();
		Duration capped = (wanted.compareTo(most) < 0) ? wanted : most;
		return (capped.compareTo(pause) > 0) ? capped : pause;
	}

	private TokenFailure dated(TokenFailure failure, @Nullable Duration pause) {
		if (pause == null || !failure.category().passesByItself()) {
			return failure;
		}
		return new TokenFailure(failure.category(), failure.sentence(), this.clock.instant().plus(pause), failure);
	}

	/** Somebody else's failure counts for this caller as well. */
	private TokenFailure again(TokenFailure failure) {
		if (failure.category() == FailureCategory.AUTH_EXPIRED) {
			markReauthRequired(failure);
		}
		return failure;
	}

	private TokenFailure told(TokenFailure failure) {
		this.store.tell(this.listener, (each) -> each.failed(this.connection, failure));
		if (failure.category() == FailureCategory.AUTH_EXPIRED) {
			markReauthRequired(failure);
		}
		return failure;
	}

	private void markReauthRequired(TokenFailure failure) {
		if (this.store.reauthRequired(this.connection, failure)) {
			this.store.tell(this.listener, (each) -> each.reauthRequired(this.connection, failure));
		}
	}

	/** A token that is about to end is better than none, unless the consent is gone. */
	private String orAlive(TokenFailure failure, StoredTokens stored) {
		String alive = stored.alive(this.clock.instant(), this.refused);
		if (alive != null && failure.category() != FailureCategory.AUTH_EXPIRED) {
			return alive;
		}
		throw failure;
	}

}
