package com.opsided.shared.amazon;

import java.nio.charset.StandardCharsets;
import java.time.Clock;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ThreadLocalRandom;

import javax.sql.DataSource;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The client, ready for use. It needs no credentials before its first call.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(AmazonProperties.class)
public class AmazonConfiguration {

	@Bean(destroyMethod = "close")
	AmazonHttp amazonHttp(AmazonProperties properties) {
		return AmazonHttp.open(properties.limits());
	}

	@Bean
	CallAmazon callAmazon(AmazonProperties properties, AmazonHttp http, DataSource dataSource, RefreshAccess refresh,
			ObjectProvider<KeptTokens> kept, ObjectProvider<ProviderCalls> listeners, ObjectProvider<Clock> clocks) {
		Clock clock = clocks.getIfAvailable(Clock::systemUTC);
		return assembled(properties, http, dataSource, refresh, kept.getIfAvailable(NoTokens::new), all(listeners),
				clock, (time) -> Thread.sleep(time.toMillis()));
	}

	@Bean
	RefreshAccess refreshAccess(AmazonProperties properties, AmazonHttp http, ObjectProvider<ProviderCalls> listeners,
			ObjectProvider<Clock> clocks) {
		return new RefreshAccess(Wire.login(properties, http.api()), properties, all(listeners),
				clocks.getIfAvailable(Clock::systemUTC));
	}

	@Bean
	SellingPartners sellingPartners(AmazonProperties properties, AmazonHttp http, CallAmazon amazon) {
		return new SellingPartners(properties, amazon,
				new DownloadDocument(properties, http.documents(), amazon.calls(), amazon.clock()));
	}

	/** For accounts that bring their refresh token. */
	static CallAmazon assembled(AmazonProperties properties, AmazonHttp http, DataSource dataSource,
			ProviderCalls calls, Clock clock, Sleep sleep) {
		RefreshAccess refresh = new RefreshAccess(Wire.login(properties, http.api()), properties, calls, clock);
		return assembled(properties, http, dataSource, refresh, new NoTokens(), calls, clock, sleep);
	}

	private static CallAmazon assembled(AmazonProperties properties, AmazonHttp http, DataSource dataSource,
			RefreshAccess refresh, KeptTokens kept, ProviderCalls calls, Clock clock, Sleep sleep) {
		return new CallAmazon(Wire.api(properties, http.api(), clock), new AccessTokens(refresh, kept, clock),
				new QuotaTable(dataSource, application(properties), clock), properties.waiting(),
				new Backoff(properties.waiting(), () -> ThreadLocalRandom.current().nextDouble()), sleep, calls, clock);
	}

	/** Names the application without its id. */
	private static String application(AmazonProperties properties) {
		return UUID.nameUUIDFromBytes(properties.clientId().getBytes(StandardCharsets.UTF_8)).toString();
	}

	private static ProviderCalls all(ObjectProvider<ProviderCalls> listeners) {
		List<ProviderCalls> all = listeners.orderedStream().toList();
		return (call) -> all.forEach((each) -> each.ended(call));
	}

}
