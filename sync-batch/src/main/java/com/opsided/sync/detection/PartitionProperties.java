package com.opsided.sync.detection;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * When the nodes of the cluster share one detection.
 *
 * @param products from how many products on
 * @param parts how many parts there are
 */
@ConfigurationProperties("opsided.detection.partition")
record PartitionProperties(@DefaultValue("200000") long products, @DefaultValue("8") int parts) {

	PartitionProperties {
		if (parts < 1) {
			throw new IllegalArgumentException("opsided.detection.partition.parts must be at least 1, not " + parts);
		}
	}

}
