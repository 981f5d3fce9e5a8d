package com.opsided.sandbox.stripe.control;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The control API of the simulated Stripe.
 */
@Configuration(proxyBeanMethods = false)
@Import({ StripeControl.class, EventControl.class })
public class StripeControlConfiguration {

}
