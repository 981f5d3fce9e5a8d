package com.opsided.sync.report;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How report files are loaded.
 *
 * @param chunkRows rows that are written in one transaction
 * @param rejectedShare the share of a file's rows that may be refused before the file is
 * given up; 0.01 is one in a hundred
 * @param rejectedRows refused rows that are always tolerated, however small the file
 */
@ConfigurationProperties("opsided.load")
public record LoadProperties(@DefaultValue("20000") int chunkRows, @DefaultValue("0.01") double rejectedShare,
		@DefaultValue("10") int rejectedRows) {

	public LoadProperties {
		if (chunkRows < 1) {
			throw new IllegalArgumentException("opsided.load.chunk-rows must be at least 1, not " + chunkRows);
		}
		if (rejectedShare < 0 || rejectedShare > 1) {
			throw new IllegalArgumentException(
					"opsided.load.rejected-share must be between 0 and 1, not " + rejectedShare);
		}
		if (rejectedRows < 0) {
			throw new IllegalArgumentException(
					"opsided.load.rejected-rows must not be negative, but is " + rejectedRows);
		}
	}

	boolean tooMany(long rejected, long read) {
		return rejected > Math.max(this.rejectedRows, this.rejectedShare * read);
	}

}
