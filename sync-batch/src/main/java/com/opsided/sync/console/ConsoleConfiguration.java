package com.opsided.sync.console;

import java.net.http.HttpClient;
import java.time.Clock;
import java.util.List;
import java.util.concurrent.TimeUnit;

import com.opsided.shared.token.KeyRing;
import com.opsided.shared.web.CheckToken;
import com.opsided.sync.console.hub.Hub;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.client.JdkClientHttpRequestFactory;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.client.RestClient;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.ResourceHandlerRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** The console's doors and its shell. Its pages stand with their controllers. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(ConsoleProperties.class)
class ConsoleConfiguration {

	private static final int ASSET_DAYS = 365;

	@Bean
	Hub hub(ConsoleProperties properties) {
		JdkClientHttpRequestFactory requests = new JdkClientHttpRequestFactory(HttpClient.newBuilder()
			.version(HttpClient.Version.HTTP_1_1)
			.connectTimeout(properties.connect())
			.build());
		requests.setReadTimeout(properties.reply());
		return new Hub(
				RestClient.builder().baseUrl(properties.integrationUrl().toString()).requestFactory(requests).build());
	}

	@Bean
	SessionCookie sessionCookie(KeyRing keys, ConsoleProperties properties) {
		return new SessionCookie(keys, properties.secureCookies());
	}

	@Bean
	Assets assets() {
		return Assets.find();
	}

	@Bean
	Shell shell(Assets assets, Clock clock) {
		return new Shell(assets, clock);
	}

	/** Before the facade's own, which takes every other request. */
	@Bean
	@Order(0)
	SecurityFilterChain consoleSecurityChain(HttpSecurity http, SessionCookie cookie, CheckToken tokens, Hub hub,
			Clock clock, ConsoleProperties properties) {
		SessionFilter sessions = new SessionFilter(cookie, tokens, hub, clock);
		return new ConsoleSecurity(sessions, properties.secureCookies()).chain(http);
	}

	@Bean
	WebMvcConfigurer consoleForm(Assets assets) {
		return new WebMvcConfigurer() {
			@Override
			public void addResourceHandlers(ResourceHandlerRegistry registry) {
				registry.addResourceHandler(ConsoleRoutes.ASSETS + "**")
					.addResourceLocations(
							assets.places().stream().map((place) -> "classpath:" + place).toArray(String[]::new))
					.setCacheControl(CacheControl.maxAge(ASSET_DAYS, TimeUnit.DAYS).cachePublic().immutable());
			}

			@Override
			public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
				resolvers.add(new SessionArgument());
			}
		};
	}

}
