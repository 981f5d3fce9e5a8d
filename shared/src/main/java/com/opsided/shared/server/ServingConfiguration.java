package com.opsided.shared.server;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What an application that serves shows of itself. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@Import({ HealthController.class, DocumentationConfiguration.class })
public class ServingConfiguration {

}
