package com.opsided.sync.inventory;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * Settings of the inventory pull.
 *
 * @param passAttempts how often a pass may begin within one attempt of its run: Amazon
 * forgets where a page ended after 30 seconds
 */
@ConfigurationProperties("opsided.inventory")
public record InventoryProperties(@DefaultValue("3") int passAttempts) {

	public InventoryProperties {
		if (passAttempts < 1) {
			throw new IllegalArgumentException("opsided.inventory.pass-attempts must be at least 1");
		}
	}

}
