package com.opsided.sync.notification;

import com.opsided.shared.notification.SubscriptionSecretTable;
import com.opsided.shared.token.KeyRing;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;

/** What every process needs: the secrets are sealed anew by the command line, too. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties({ NotificationProperties.class, MailProperties.class })
class NotificationConfiguration {

	@Bean
	SubscriptionSecretTable subscriptionSecretTable(JdbcClient jdbc, ObjectProvider<KeyRing> keys) {
		return new SubscriptionSecretTable(jdbc, keys::getObject);
	}

}
