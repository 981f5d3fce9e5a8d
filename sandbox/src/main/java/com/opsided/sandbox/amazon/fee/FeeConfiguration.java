package com.opsided.sandbox.amazon.fee;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The fee estimates.
 */
@Configuration(proxyBeanMethods = false)
@Import(FeeController.class)
public class FeeConfiguration {

}
