package com.opsided.sandbox.amazon.inventory;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The stock.
 */
@Configuration(proxyBeanMethods = false)
@Import(InventoryController.class)
public class InventoryConfiguration {

}
