package com.opsided.sandbox;

import java.time.Clock;

import com.opsided.sandbox.amazon.PageTokens;
import com.opsided.sandbox.amazon.SandboxClock;
import com.opsided.sandbox.amazon.SandboxOptions;
import com.opsided.sandbox.amazon.control.ControlConfiguration;
import com.opsided.sandbox.amazon.fault.FaultConfiguration;
import com.opsided.sandbox.amazon.fee.FeeConfiguration;
import com.opsided.sandbox.amazon.finance.FinanceConfiguration;
import com.opsided.sandbox.amazon.gate.GateConfiguration;
import com.opsided.sandbox.amazon.inbound.InboundConfiguration;
import com.opsided.sandbox.amazon.inventory.InventoryConfiguration;
import com.opsided.sandbox.amazon.lwa.LwaConfiguration;
import com.opsided.sandbox.amazon.report.ReportConfiguration;
import com.opsided.sandbox.amazon.seller.SellerConfiguration;
import com.opsided.sandbox.amazon.store.Memory;
import com.opsided.sandbox.google.GoogleConfiguration;
import com.opsided.sandbox.google.control.GoogleControlConfiguration;
import com.opsided.sandbox.google.mail.MailConfiguration;
import com.opsided.sandbox.google.oauth.GoogleOAuthConfiguration;
import com.opsided.sandbox.stripe.StripeConfiguration;
import com.opsided.sandbox.stripe.control.StripeControlConfiguration;
import com.opsided.sandbox.stripe.data.StripeDataConfiguration;
import com.opsided.sandbox.stripe.oauth.StripeOAuthConfiguration;
import com.opsided.sandbox.stripe.webhook.WebhookConfiguration;
import tools.jackson.databind.DeserializationFeature;
import tools.jackson.databind.cfg.DateTimeFeature;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.boot.http.converter.autoconfigure.HttpMessageConvertersAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JacksonAutoConfiguration;
import org.springframework.boot.jackson.autoconfigure.JsonMapperBuilderCustomizer;
import org.springframework.boot.tomcat.autoconfigure.servlet.TomcatServletWebServerAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.DispatcherServletAutoConfiguration;
import org.springframework.boot.webmvc.autoconfigure.WebMvcAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The parts of the simulated providers, and no more of Spring Boot than a web server:
 * what else lies on the class path is another application's.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({ TomcatServletWebServerAutoConfiguration.class, DispatcherServletAutoConfiguration.class,
		WebMvcAutoConfiguration.class, HttpMessageConvertersAutoConfiguration.class, JacksonAutoConfiguration.class })
@Import({ SellerConfiguration.class, LwaConfiguration.class, FaultConfiguration.class, GateConfiguration.class,
		ReportConfiguration.class, InventoryConfiguration.class, InboundConfiguration.class, FinanceConfiguration.class,
		FeeConfiguration.class, ControlConfiguration.class, GoogleConfiguration.class, GoogleOAuthConfiguration.class,
		MailConfiguration.class, GoogleControlConfiguration.class, StripeConfiguration.class,
		StripeOAuthConfiguration.class, StripeDataConfiguration.class, WebhookConfiguration.class,
		StripeControlConfiguration.class })
class SandboxConfiguration {

	@Bean
	Memory memory(SandboxOptions options) {
		if (options.home() == null) {
			throw new IllegalStateException("A running sandbox has a home");
		}
		return new Memory(options.home());
	}

	@Bean
	SandboxClock sandboxClock(Memory memory) {
		return new SandboxClock(Clock.systemUTC(),
				memory.store("clock", SandboxClock.Offset.class, SandboxClock.Offset::clock));
	}

	@Bean
	PageTokens pageTokens(SandboxClock clock, JsonMapper json) {
		return new PageTokens(clock, json);
	}

	/** A window's days are those of the offset it is written in. */
	@Bean
	JsonMapperBuilderCustomizer offsetsStayAsTheyAreWritten() {
		return (builder) -> builder.disable(DateTimeFeature.ADJUST_DATES_TO_CONTEXT_TIME_ZONE)
			.disable(DeserializationFeature.FAIL_ON_NULL_FOR_PRIMITIVES);
	}

}
