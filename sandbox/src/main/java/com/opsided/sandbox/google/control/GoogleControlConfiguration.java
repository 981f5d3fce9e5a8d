package com.opsided.sandbox.google.control;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The control API of the simulated Google.
 */
@Configuration(proxyBeanMethods = false)
@Import(GoogleControl.class)
public class GoogleControlConfiguration {

}
