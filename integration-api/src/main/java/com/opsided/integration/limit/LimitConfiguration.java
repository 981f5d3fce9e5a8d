package com.opsided.integration.limit;

import java.time.Clock;

import javax.sql.DataSource;

import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.web.servlet.config.annotation.InterceptorRegistry;
import org.springframework.web.servlet.config.annotation.WebMvcConfigurer;

/** How often callers may call. */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(LimitProperties.class)
class LimitConfiguration {

	@Bean
	RateLimitTable rateLimitTable(@Qualifier("gateDataSource") DataSource gate, Clock clock) {
		return new RateLimitTable(gate, clock);
	}

	@Bean
	WebMvcConfigurer limitedCalls(RateLimitTable table, LimitProperties properties) {
		return new WebMvcConfigurer() {
			@Override
			public void addInterceptors(InterceptorRegistry interceptors) {
				interceptors.addInterceptor(new LimitCalls(table, properties)).addPathPatterns("/api/**");
			}
		};
	}

}
