package com.opsided.shared.server;

import com.opsided.shared.token.KeyRing;
import com.opsided.shared.token.SealedRows;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/** What an application that serves shows of itself. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@Import({ HealthController.class, DocumentationConfiguration.class })
public class ServingConfiguration {

	@Bean
	CheckSealedRows checkSealedRows(KeyRing keys, ObjectProvider<SealedRows> tables) {
		return new CheckSealedRows(keys, tables);
	}

}
