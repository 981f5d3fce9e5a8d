package com.opsided.integration.google;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * How much of a mailbox may be read. The quota is Google's of May 2026
 * (developers.google.com/workspace/gmail/api/reference/quota).
 *
 * @param unitsPerMinute units that one user has a minute
 * @param listUnits what a page of ids costs
 * @param readUnits what a message costs
 * @param pageSize messages in a page at most, whatever the caller asks for: a page costs
 * a list and as many reads
 * @param longestText characters of a message's text that are delivered
 * @param largestAttachment the largest attachment that is handed out; as Base64 it must
 * fit into {@code opsided.outbound.reply-size}
 */
@ConfigurationProperties("opsided.google.mail")
record MailProperties(@DefaultValue("6000") int unitsPerMinute, @DefaultValue("5") int listUnits,
		@DefaultValue("20") int readUnits, @DefaultValue("100") int pageSize, @DefaultValue("500000") int longestText,
		@DefaultValue("10MB") DataSize largestAttachment) {

	MailProperties {
		if (listUnits < 1 || readUnits < 1 || pageSize < 1 || longestText < 1 || largestAttachment.toBytes() < 1) {
			throw new IllegalArgumentException("opsided.google.mail needs positive numbers");
		}
		if (unitsPerMinute < listUnits + (long) pageSize * readUnits) {
			throw new IllegalArgumentException("opsided.google.mail.units-per-minute does not pay for a page of "
					+ pageSize + " messages; make page-size smaller");
		}
	}

}
