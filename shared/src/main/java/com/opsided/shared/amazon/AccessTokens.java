package com.opsided.shared.amazon;

import java.time.Clock;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * The access tokens in use: those that the application keeps, and in memory only those of
 * accounts that bring their refresh token. However many threads need the token of an
 * account at once, one refreshes it and all of them get what comes of it.
 */
final class AccessTokens {

	private final RefreshAccess refresh;

	private final KeptTokens kept;

	private final Clock clock;

	private final Map<Long, AccessToken> known = new ConcurrentHashMap<>();

	private final Map<Long, CompletableFuture<AccessToken>> underWay = new ConcurrentHashMap<>();

	AccessTokens(RefreshAccess refresh, KeptTokens kept, Clock clock) {
		this.refresh = refresh;
		this.kept = kept;
		this.clock = clock;
	}

	/**
	 * Returns a token that can be used now.
	 * @param refused a token that Amazon does not take, null if none was refused
	 * @throws Fault if Login with Amazon gives none
	 * @throws AmazonFailure if the account is not connected
	 */
	String of(AmazonAccount account, @Nullable String refused) {
		if (account.tokens() == null) {
			return (refused != null) ? this.kept.renewed(account, refused) : this.kept.of(account);
		}
		AccessToken token = this.known.get(account.id());
		return ((token != null && token.isUsable(this.clock.instant())) ? token : renewed(account, account.tokens()))
			.value();
	}

	/** Forgets a token that Amazon does not take; not a newer one. */
	void forget(AmazonAccount account, String value) {
		this.known.computeIfPresent(account.id(), (id, token) -> token.value().equals(value) ? null : token);
	}

	void forget(long account) {
		this.known.remove(account);
	}

	private AccessToken renewed(AmazonAccount account, RefreshTokens tokens) {
		CompletableFuture<AccessToken> mine = new CompletableFuture<>();
		CompletableFuture<AccessToken> other = this.underWay.putIfAbsent(account.id(), mine);
		if (other != null) {
			return result(other);
		}
		try {
			mine.complete(renewedByNow(account, tokens));
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
	private AccessToken renewedByNow(AmazonAccount account, RefreshTokens tokens) {
		AccessToken token = this.known.get(account.id());
		if (token != null && token.isUsable(this.clock.instant())) {
			return token;
		}
		AccessToken renewed = this.refresh.of(account, tokens);
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
