package com.opsided.integration.user;

import java.time.Duration;
import java.util.Optional;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Supplier;

import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.ProblemType;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.security.crypto.argon2.Argon2PasswordEncoder;

/**
 * Hashes passwords with Argon2id, 19 MiB, two passes, one lane (OWASP's least; Spring's
 * default is weaker). No more at a time than there are cores, so that logins can neither
 * exhaust the memory nor each other's patience. Safe for several threads.
 */
public final class HashPassword {

	/** In KiB. */
	private static final int MEMORY = 19_456;

	private static final int PASSES = 2;

	private static final int LANES = 1;

	private static final int SALT_BYTES = 16;

	private static final int HASH_BYTES = 32;

	private static final String VARIANT = "$argon2id$v=19$";

	private final Argon2PasswordEncoder argon2 = new Argon2PasswordEncoder(SALT_BYTES, HASH_BYTES, LANES, MEMORY,
			PASSES);

	private final Semaphore turns;

	private final Duration patience;

	private final Counter hashes;

	/** What is compared where there is no user: it takes the same time. */
	private final String nobodys;

	HashPassword(PasswordProperties properties, MeterRegistry meters) {
		this.turns = new Semaphore(properties.permits(), true);
		this.patience = properties.patience();
		this.hashes = Counter.builder("opsided.password.hashes")
			.description("Passwords hashed, to be stored or to be compared")
			.register(meters);
		this.nobodys = String.valueOf(this.argon2.encode("nobody's"));
	}

	/**
	 * Hashes a password with a salt of its own.
	 * @param password the password as it was typed; {@link PasswordRules} have seen it
	 * @return the hash as a PHC string
	 * @throws ApiProblem if too many others wait
	 */
	public String hash(String password) {
		return String.valueOf(inTurn(() -> this.argon2.encode(PasswordRules.normal(password))));
	}

	/**
	 * Compares a password with a hash. It takes as long whether there is a hash or not.
	 * @param password the password as it was typed
	 * @param hash the hash, nothing where the user is not known
	 * @return whether it is the password
	 * @throws ApiProblem if too many others wait
	 */
	public boolean matches(String password, Optional<String> hash) {
		boolean possible = PasswordRules.canBe(password);
		String compared = possible ? PasswordRules.normal(password) : "";
		boolean same = inTurn(() -> this.argon2.matches(compared, hash.orElse(this.nobodys)));
		return same && possible && hash.isPresent();
	}

	/**
	 * Tells whether a hash is to be made anew.
	 * @param hash a PHC string
	 * @return whether it is weaker than those made now
	 */
	public boolean isWeak(String hash) {
		return !hash.startsWith(VARIANT) || this.argon2.upgradeEncoding(hash);
	}

	private <T> T inTurn(Supplier<T> work) {
		try {
			if (!this.turns.tryAcquire(this.patience.toMillis(), TimeUnit.MILLISECONDS)) {
				throw busy();
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw busy();
		}
		try {
			this.hashes.increment();
			return work.get();
		}
		finally {
			this.turns.release();
		}
	}

	private ApiProblem busy() {
		return ApiProblem.of(ProblemType.UNAVAILABLE, "Too many log in at the moment; try again in some seconds")
			.retryAfter(this.patience);
	}

}
