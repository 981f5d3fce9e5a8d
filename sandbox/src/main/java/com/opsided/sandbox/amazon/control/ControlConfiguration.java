package com.opsided.sandbox.amazon.control;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The control API.
 */
@Configuration(proxyBeanMethods = false)
@Import({ SellerControl.class, FaultControl.class, ClockControl.class, CallControl.class, GrantControl.class })
public class ControlConfiguration {

}
