package com.opsided.sync.product;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How detection and reconciliation go through an account's products.
 *
 * @param chunkSize products that are examined or assessed in one transaction
 */
@ConfigurationProperties("opsided.product")
public record ProductProperties(@DefaultValue("500") int chunkSize) {

	public ProductProperties {
		if (chunkSize < 1) {
			throw new IllegalArgumentException("opsided.product.chunk-size must be at least 1, not " + chunkSize);
		}
	}

}
