package com.opsided.shared.amazon;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

/**
 * The access tokens in use, in memory only. However many threads need the token of an
 * account at once, one refreshes it and all of them get what comes of it.
 */
final class AccessTokens {

	private final RefreshAccess refresh;

	private final Clock clock;

	private final Map<Long, AccessToken> known = new ConcurrentHashMap<>();

	private final Map<Long, CompletableFuture<AccessToken>> underWay = new ConcurrentHashMap<>();

	AccessTokens(RefreshAccess refresh, Clock clock) {
		this.refresh = refresh;
		this.clock = clock;
	}

	/**
	 * Returns a token that can be used now.
	 * @throws Fault if Login with Amazon gives none
	 * @throws AmazonFailure if the account is not connected
	 */
	String of(AmazonAccount account) {
		AccessToken token = this.known.get(account.id());
		return ((token != null && token.isUsable(this.clock.instant())) ? token : renewed(account)).value();
	}

	/** Forgets a token that Amazon does not take; not a newer one. */
	void forget(AmazonAccount account, String value) {
		this.known.computeIfPresent(account.id(), (id, token) -> token.value().equals(value) ? null : token);
	}

	void forget(long account) {
		this.known.remove(account);
	}

	private AccessToken renewed(AmazonAccount account) {
		CompletableFuture<AccessToken> mine = new CompletableFuture<>();
		CompletableFuture<AccessToken> other = this.underWay.putIfAbsent(account.id(), mine);
		if (other != null) {
			return result(other);
		}
		try {
			mine.complete(renewedByNow(account));
		}
		catch (RuntimeException | Error ex) {
			mine.completeExceptionally(ex);
		}
		finally {
			this.underWay.remove(account.id(), mine);
		}
		return result(mine);
	}

	/** Somebody may have been faster between the look and the claim. */
	private AccessToken renewedByNow(AmazonAccount account) {
		AccessToken token = this.known.get(account.id());
		if (token != null && token.isUsable(this.clock.instant())) {
			return token;
		}
		AccessToken renewed = this.refresh.of(account);
		this.known.put(account.id(), renewed);
		return renewed;
	}

	private static AccessToken result(CompletableFuture<AccessToken> future) {
		try {
			return future.join();
		}
		catch (CompletionException ex) {
			if (ex.getCause() instanceof RuntimeException cause) {
				throw cause;
			}
			throw ex;
		}
	}

}
