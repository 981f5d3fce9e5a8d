package com.opsided.integration.login;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

import com.opsided.integration.limit.CallerAddress;
import com.opsided.integration.limit.Limit;
import com.opsided.integration.limit.LimitProperties;
import com.opsided.integration.limit.RateLimitTable;
import com.opsided.integration.limit.Taken;
import com.opsided.shared.session.SessionTable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;

/**
 * How often a login may be tried. Strictest is one name from one address, so that whoever
 * guesses shuts out himself and not the name's owner elsewhere. One address under many
 * names is limited higher, for an office may share it. One name from many addresses is
 * limited highest, and never for addresses where its owner logged in before: those he
 * always comes in from. Nothing is locked for good; names that are nobody's are treated
 * the same. Tries that succeed do not count.
 */
final class LoginLimits {

	private static final Logger logger = LoggerFactory.getLogger(LoginLimits.class);

	private static final String PAIR = "login";

	private static final String ADDRESS = "login-address";

	private static final String ACCOUNT = "login-account";

	private final RateLimitTable table;

	private final LimitProperties limits;

	private final SessionTable sessions;

	LoginLimits(RateLimitTable table, LimitProperties limits, SessionTable sessions) {
		this.table = table;
		this.limits = limits;
		this.sessions = sessions;
	}

	/** Counts a try; the answer is the first limit that is exceeded, or the strictest. */
	Taken take(String email, String address) {
		String place = CallerAddress.of(address);
		String name = hashed(email);
		Taken pair = this.table.take(PAIR, this.limits.login(), name + "/" + place);
		if (!pair.isGranted()) {
			return pair;
		}
		Taken all = this.table.take(ADDRESS, this.limits.loginAddress(), place);
		if (!all.isGranted() || this.sessions.hasSeen(email, place)) {
			return all.isGranted() ? pair : all;
		}
		Taken account = this.table.take(ACCOUNT, this.limits.loginAccount(), name);
		return account.isGranted() ? pair : account;
	}

	/** The try was right. That it counts nevertheless is no reason to refuse it. */
	void giveBack(String email, String address) {
		String place = CallerAddress.of(address);
		String name = hashed(email);
		giveBack(PAIR, this.limits.login(), name + "/" + place);
		giveBack(ADDRESS, this.limits.loginAddress(), place);
	}

	private void giveBack(String name, Limit limit, String caller) {
		try {
			this.table.giveBack(name, limit, caller);
		}
		catch (DataAccessException ex) {
			logger.warn("A login that was right counts like one that was not", ex);
		}
	}

	/** What somebody types as a name may be anything, and long. */
	private static String hashed(String email) {
		try {
			return HexFormat.of()
				.formatHex(MessageDigest.getInstance("SHA-256").digest(email.getBytes(StandardCharsets.UTF_8)), 0, 16);
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException("This Java knows no SHA-256", ex);
		}
	}

}
