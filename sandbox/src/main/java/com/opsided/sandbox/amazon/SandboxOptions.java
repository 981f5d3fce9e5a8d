package com.opsided.sandbox.amazon;

import java.nio.file.Path;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * How a sandbox runs. The applications that Google and Stripe know are always the same
 * ({@link com.opsided.sandbox.google.GoogleClient},
 * {@link com.opsided.sandbox.stripe.StripePlatform}); their users come about when they
 * consent.
 *
 * @param port where it listens, 0 for any free port
 * @param home where it remembers sellers, users, tokens and reports, or null for a folder
 * that is gone with the sandbox
 * @param speed how much faster than Amazon reports are made, above 0
 * @param quotaFactor what Amazon's rates, bursts and advertised rates and Gmail's units a
 * minute are multiplied with, above 0
 * @param regenerationLimits whether the same report ends in FATAL when it is asked for
 * again before Amazon would make it anew
 * @param applications the registered applications, at least one
 * @param sellers the sellers to begin with
 */
public record SandboxOptions(int port, @Nullable Path home, double speed, double quotaFactor,
		boolean regenerationLimits, List<SandboxApplication> applications, List<SellerSpec> sellers) {

	public SandboxOptions {
		applications = List.copyOf(applications);
		sellers = List.copyOf(sellers);
		if (speed <= 0 || quotaFactor <= 0) {
			throw new IllegalArgumentException("speed and quotaFactor are above 0");
		}
		if (applications.isEmpty()) {
			throw new IllegalArgumentException("At least one application must be registered");
		}
	}

	/**
	 * Returns a sandbox that is as slow and as strict as Amazon.
	 * @return the options, without sellers
	 */
	public static SandboxOptions realistic() {
		return new SandboxOptions(0, null, 1, 1, true, List.of(SandboxApplication.USUAL), List.of());
	}

	/**
	 * Returns a sandbox for tests that do not ask about time: reports take some
	 * milliseconds, quotas are far away and a report can be asked for again at once.
	 * @return the options, without sellers
	 */
	public static SandboxOptions fast() {
		return realistic().speed(1000).quotaFactor(1000).regenerationLimits(false);
	}

	/**
	 * Changes the port.
	 * @param port 0 for any free port
	 * @return the new options
	 */
	public SandboxOptions port(int port) {
		return new SandboxOptions(port, this.home, this.speed, this.quotaFactor, this.regenerationLimits,
				this.applications, this.sellers);
	}

	/**
	 * Changes where the sandbox remembers.
	 * @param home a folder; made if it is missing
	 * @return the new options
	 */
	public SandboxOptions home(Path home) {
		return new SandboxOptions(this.port, home, this.speed, this.quotaFactor, this.regenerationLimits,
				this.applications, this.sellers);
	}

	/**
	 * Changes how fast reports are made.
	 * @param speed 1 is Amazon's
	 * @return the new options
	 */
	public SandboxOptions speed(double speed) {
		return new SandboxOptions(this.port, this.home, speed, this.quotaFactor, this.regenerationLimits,
				this.applications, this.sellers);
	}

	/**
	 * Changes the quotas.
	 * @param quotaFactor 1 is Amazon's
	 * @return the new options
	 */
	public SandboxOptions quotaFactor(double quotaFactor) {
		return new SandboxOptions(this.port, this.home, this.speed, quotaFactor, this.regenerationLimits,
				this.applications, this.sellers);
	}

	/**
	 * Changes whether a report can be asked for again at once.
	 * @param regenerationLimits whether it cannot
	 * @return the new options
	 */
	public SandboxOptions regenerationLimits(boolean regenerationLimits) {
		return new SandboxOptions(this.port, this.home, this.speed, this.quotaFactor, regenerationLimits,
				this.applications, this.sellers);
	}

	/**
	 * Changes the registered applications.
	 * @param applications at least one
	 * @return the new options
	 */
	public SandboxOptions applications(List<SandboxApplication> applications) {
		return new SandboxOptions(this.port, this.home, this.speed, this.quotaFactor, this.regenerationLimits,
				applications, this.sellers);
	}

	/**
	 * Changes the sellers to begin with.
	 * @param sellers the sellers
	 * @return the new options
	 */
	public SandboxOptions sellers(List<SellerSpec> sellers) {
		return new SandboxOptions(this.port, this.home, this.speed, this.quotaFactor, this.regenerationLimits,
				this.applications, sellers);
	}

}
