package com.opsided.shared.web;

import java.time.Clock;
import java.util.List;
import java.util.Optional;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;
import org.springframework.core.env.Environment;
import org.springframework.http.converter.HttpMessageConverters;
import org.springframework.http.converter.json.JacksonJsonHttpMessageConverter;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.core.userdetails.UserDetailsService;
import org.springframework.security.core.userdetails.UsernameNotFoundException;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.web.method.support.HandlerMethodArgumentResolver;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;
import tools.jackson.databind.json.JsonMapper;

/**
 * What both REST facades are built on. An application that imports it lists its open and
 * restricted routes as {@link RouteRules}; it may have {@link TokenRevocations},
 * {@link ApiKeys} and an {@link AuditTrail}.
 */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
@EnableConfigurationProperties(WebProperties.class)
@Import({ ProblemAdvice.class, LastResort.class })
public class WebConfiguration {

	@Bean
	SigningKeys signingKeys(Environment environment) {
		return SigningKeys.of(environment.getProperty("JWT_SECRET"), environment.getProperty("JWT_SECRET_PREVIOUS"));
	}

	@Bean
	Cursors cursors(SigningKeys keys) {
		return new Cursors(keys);
	}

	@Bean
	CheckToken checkToken(SigningKeys keys, ObjectProvider<TokenRevocations> revocations, Clock clock) {
		return new CheckToken(keys, revocations.getIfAvailable(() -> (caller, issuedAt) -> false), clock);
	}

	@Bean
	RequestIds requestIds() {
		return new RequestIds();
	}

	@Bean
	ForwardedAddress forwardedAddress(WebProperties properties) {
		return new ForwardedAddress(properties.trustedProxies());
	}

	@Bean
	SecurityFilterChain apiSecurityChain(HttpSecurity http, CheckToken tokens, ObjectProvider<ApiKeys> apiKeys,
			ObjectProvider<AuditTrail> trail, WebProperties properties, RouteRules rules, Clock clock) {
		RecordDenials denials = new RecordDenials(trail.getIfAvailable(), clock);
		WriteProblem problem = new WriteProblem(JsonForm.mapper());
		ApiKeys keys = apiKeys.getIfAvailable(() -> (key) -> Optional.empty());
		return new ApiSecurity(new BearerFilter(tokens, keys, problem, denials),
				new LimitBody(properties.maxBody().toBytes(), problem), problem, denials, properties)
			.chain(http, rules);
	}

	/** Without one, the framework would make a user with a password. */
	@Bean
	UserDetailsService nobodyLogsInHere() {
		return (name) -> {
			throw new UsernameNotFoundException("Users are known by their tokens");
		};
	}

	@Bean
	WebMvcConfigurer apiForm() {
		return new WebMvcConfigurer() {
			@Override
			public void configureMessageConverters(HttpMessageConverters.ServerBuilder converters) {
				JsonMapper json = JsonForm.mapper();
				converters.withJsonConverter(new JacksonJsonHttpMessageConverter(json));
			}

			@Override
			public void addArgumentResolvers(List<HandlerMethodArgumentResolver> resolvers) {
				resolvers.add(new CallerArgument());
			}
		};
	}

}
