package com.opsided.sync.console.user;

import com.opsided.sync.console.hub.Hub;

import org.springframework.boot.autoconfigure.condition.ConditionalOnWebApplication;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the pages about users need. */
@Configuration(proxyBeanMethods = false)
@ConditionalOnWebApplication
class UserConfiguration {

	@Bean
	UserCalls userCalls(Hub hub) {
		return new UserCalls(hub);
	}

}
