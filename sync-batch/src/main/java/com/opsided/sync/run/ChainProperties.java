package com.opsided.sync.run;

import java.util.Map;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Which job follows which.
 *
 * @param enabled whether anything follows; default true
 * @param after the job that follows each; by default discrepancyDetection after
 * inventorySync and reconciliation after that
 * @param handOn the parameters that are handed on; default skus, asOf and detection
 */
@ConfigurationProperties("opsided.chain")
public record ChainProperties(@Nullable Boolean enabled, @Nullable Map<String, String> after,
		@Nullable Set<String> handOn) {

	private static final Map<String, String> DEFAULT = Map.of("inventorySync", "discrepancyDetection",
			"discrepancyDetection", "reconciliation");

	/**
	 * Tells what follows a job.
	 * @param job the name of the job
	 * @return the name of the job that follows it, null if none does
	 */
	public @Nullable String next(String job) {
		return Boolean.FALSE.equals(this.enabled) ? null : ((this.after != null) ? this.after : DEFAULT).get(job);
	}

	boolean handsOn(String parameter) {
		return ((this.handOn != null) ? this.handOn : Set.of("skus", "asOf", "detection")).contains(parameter);
	}

}
