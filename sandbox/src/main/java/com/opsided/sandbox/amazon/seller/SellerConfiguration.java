package com.opsided.sandbox.amazon.seller;

import com.opsided.sandbox.amazon.store.Memory;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The sellers.
 */
@Configuration(proxyBeanMethods = false)
@Import(ParticipationsController.class)
public class SellerConfiguration {

	@Bean
	Sellers sellers(Memory memory) {
		return new Sellers(memory);
	}

}
