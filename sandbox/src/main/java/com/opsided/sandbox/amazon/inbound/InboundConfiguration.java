package com.opsided.sandbox.amazon.inbound;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The shipments.
 */
@Configuration(proxyBeanMethods = false)
@Import({ ShipmentController.class, ShipmentItemController.class })
public class InboundConfiguration {

}
