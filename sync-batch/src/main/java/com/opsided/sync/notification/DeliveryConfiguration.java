package com.opsided.sync.notification;

import java.time.Clock;
import java.util.List;
import java.util.concurrent.ThreadLocalRandom;

import javax.sql.DataSource;

import com.opsided.shared.notification.OutboxTable;
import com.opsided.shared.notification.SubscriptionSecretTable;
import com.opsided.shared.notification.SubscriptionTable;
import com.opsided.shared.notification.ToldDeadlineTable;
import com.opsided.shared.token.KeyRing;
import com.opsided.shared.user.UserTable;
import com.opsided.shared.web.AuditTrail;
import io.micrometer.core.instrument.MeterRegistry;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionOperations;
import org.springframework.transaction.support.TransactionTemplate;

/** What a server needs: it sends, and its users subscribe. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class DeliveryConfiguration {

	@Bean
	ReachableAddresses reachableAddresses(NotificationProperties properties) {
		return new ReachableAddresses(properties.allowedNetworks());
	}

	@Bean(destroyMethod = "close")
	PostToReceiver postToReceiver(NotificationProperties properties, ReachableAddresses addresses, Clock clock) {
		return new PostToReceiver(properties, addresses, clock);
	}

	@Bean(destroyMethod = "close")
	DeliverNotifications deliverNotifications(JdbcClient jdbc, SubscriptionSecretTable secrets, PostToReceiver http,
			NotificationProperties properties, MailProperties mail, MeterRegistry registry, Clock clock) {
		OutboxTable outbox = new OutboxTable(jdbc);
		List<Channel> channels = List.of(new SendWebhook(secrets, http, clock), new SendSlack(secrets, http),
				new SendMail(mail, properties, secrets));
		return new DeliverNotifications(new SubscriptionTable(jdbc), outbox, channels, properties,
				new Pauses(properties, () -> ThreadLocalRandom.current().nextDouble()),
				new NotificationMeters(registry, outbox));
	}

	@Bean
	TellDeadlines tellDeadlines(JdbcClient jdbc, TransactionOperations transactions, NotificationProperties properties,
			Clock clock) {
		return new TellDeadlines(new SubscriptionTable(jdbc), new ToldDeadlineTable(jdbc), new OutboxTable(jdbc),
				transactions, properties, clock);
	}

	@Bean(defaultCandidate = false)
	SubscriptionTable webSubscriptions(@Qualifier("webDataSource") DataSource web) {
		return new SubscriptionTable(JdbcClient.create(web));
	}

	@Bean(defaultCandidate = false)
	OutboxTable webOutbox(@Qualifier("webDataSource") DataSource web) {
		return new OutboxTable(JdbcClient.create(web));
	}

	@Bean
	SubscriptionDesk subscriptionDesk(@Qualifier("webSubscriptions") SubscriptionTable subscriptions,
			@Qualifier("webOutbox") OutboxTable outbox, @Qualifier("webDataSource") DataSource web, KeyRing keys,
			NotificationProperties properties, MailProperties mail, ReachableAddresses addresses, AuditTrail trail,
			Clock clock) {
		JdbcClient jdbc = JdbcClient.create(web);
		return new SubscriptionDesk(subscriptions, new SubscriptionSecretTable(jdbc, () -> keys), outbox,
				new CheckTarget(properties, mail, addresses, new UserTable(jdbc)),
				new TransactionTemplate(new JdbcTransactionManager(web)), trail, clock, properties.mostSubscriptions());
	}

}
