package com.opsided.integration.login;

import java.time.Clock;

import com.opsided.integration.limit.LimitProperties;
import com.opsided.integration.limit.RateLimitTable;
import com.opsided.integration.user.HashPassword;
import com.opsided.integration.user.PasswordRules;
import com.opsided.shared.apikey.ApiKeyTable;
import com.opsided.shared.session.SessionTable;
import com.opsided.shared.session.SpentTokenTable;
import com.opsided.shared.user.UserTable;
import com.opsided.shared.web.AuditTrail;
import com.opsided.shared.web.MintToken;
import com.opsided.shared.web.SigningKeys;

import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.annotation.EnableScheduling;
import org.springframework.transaction.support.TransactionTemplate;

/** Logging in, going on, and logging out. */
@Configuration(proxyBeanMethods = false)
@EnableScheduling
@EnableConfigurationProperties(LoginProperties.class)
class LoginConfiguration {

	@Bean
	SessionTable sessionTable(JdbcClient jdbc) {
		return new SessionTable(jdbc);
	}

	@Bean
	IssueTokens issueTokens(SigningKeys keys, LoginProperties properties, Clock clock) {
		return new IssueTokens(new MintToken(keys, clock), properties, clock);
	}

	@Bean
	LimitedLogin limitedLogin(RateLimitTable table, LimitProperties limits, SessionTable sessions, AuditTrail trail,
			Clock clock) {
		return new LimitedLogin(new LoginLimits(table, limits, sessions), trail, clock);
	}

	@Bean
	LogIn logIn(UserTable users, SessionTable sessions, HashPassword passwords, IssueTokens tokens, AuditTrail trail,
			TransactionTemplate transaction, LoginProperties properties, Clock clock) {
		return new LogIn(users, sessions, passwords, tokens, trail, transaction, properties, clock);
	}

	@Bean
	GoOn goOn(SessionTable sessions, JdbcClient jdbc, UserTable users, SigningKeys keys, IssueTokens tokens,
			AuditTrail trail, TransactionTemplate transaction, LoginProperties properties, Clock clock) {
		return new GoOn(sessions, new SpentTokenTable(jdbc), users, keys, tokens, trail, transaction, properties,
				clock);
	}

	@Bean
	LogOut logOut(SessionTable sessions, AuditTrail trail, TransactionTemplate transaction, Clock clock) {
		return new LogOut(sessions, trail, transaction, clock);
	}

	@Bean
	ChangePassword changePassword(UserTable users, SessionTable sessions, HashPassword passwords, PasswordRules rules,
			AuditTrail trail, TransactionTemplate transaction, Clock clock) {
		return new ChangePassword(users, sessions, passwords, rules, trail, transaction, clock);
	}

	@Bean
	ForgetSessions forgetSessions(SessionTable sessions, ApiKeyTable keys, RateLimitTable limits,
			LoginProperties properties, Clock clock) {
		return new ForgetSessions(sessions, keys, limits, properties, clock);
	}

}
