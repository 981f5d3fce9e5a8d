package com.opsided.integration.user;

import java.security.SecureRandom;
import java.time.Clock;
import java.util.Base64;
import java.util.UUID;

import com.opsided.shared.auditlog.AuditAction;
import com.opsided.shared.auditlog.AuditEvent;
import com.opsided.shared.tenant.Tenant;
import com.opsided.shared.user.EmailAddress;
import com.opsided.shared.user.User;
import com.opsided.shared.user.UserState;
import com.opsided.shared.user.UserTable;
import com.opsided.shared.web.AuditTrail;
import com.opsided.shared.web.Role;
import com.opsided.shared.web.WeakSecret;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.beans.factory.SmartInitializingSingleton;
import org.springframework.core.env.Environment;

/**
 * Makes the first administrator on a database without users, before anybody is served.
 */
final class FirstAdmin implements SmartInitializingSingleton {

	private static final Logger logger = LoggerFactory.getLogger(FirstAdmin.class);

	private static final String DEMO_EMAIL = "admin@opsided.example";

	private static final int RANDOM_BYTES = 15;

	private final UserTable users;

	private final HashPassword passwords;

	private final PasswordRules rules;

	private final AuditTrail trail;

	private final HandOverPassword handOver;

	private final FirstAdminProperties properties;

	private final Environment environment;

	private final Clock clock;

	FirstAdmin(UserTable users, HashPassword passwords, PasswordRules rules, AuditTrail trail,
			FirstAdminProperties properties, Environment environment, Clock clock) {
		this.users = users;
		this.passwords = passwords;
		this.rules = rules;
		this.trail = trail;
		this.handOver = new HandOverPassword(properties.firstAdminFile());
		this.properties = properties;
		this.environment = environment;
		this.clock = clock;
	}

	@Override
	public void afterSingletonsInstantiated() {
		Tenant.EVERYBODY.run(() -> {
			if (this.users.isEmpty()) {
				make(this.environment.getProperty("ADMIN_EMAIL", ""),
						this.environment.getProperty("ADMIN_PASSWORD", ""));
			}
		});
	}

	private void make(String email, String password) {
		if (!password.isEmpty()) {
			EmailAddress address = address(email);
			this.rules.objection(password, address).ifPresent((objection) -> {
				throw new WeakSecret("ADMIN_PASSWORD " + objection);
			});
			add(address, password);
		}
		else if (this.properties.printFirstAdmin()) {
			EmailAddress address = address(email.isBlank() ? DEMO_EMAIL : email);
			String random = random();
			this.handOver.prepare(address, random);
			if (add(address, random)) {
				this.handOver.announce(address, random);
			}
		}
		else if (email.isBlank()) {
			logger.warn("There is no user, so nobody can log in: set ADMIN_EMAIL and ADMIN_PASSWORD and start again");
		}
		else {
			throw new WeakSecret("ADMIN_PASSWORD is not set, but ADMIN_EMAIL is; set both for the first administrator");
		}
	}

	private boolean add(EmailAddress email, String password) {
		User admin = new User(UUID.randomUUID(), email, "", Role.ADMIN, UserState.ACTIVE, this.clock.instant(), null);
		boolean added = this.users.addFirst(admin, this.passwords.hash(password));
		if (added) {
			this.trail.record(AuditEvent.of(AuditAction.USER_CREATED)
				.owner(admin.id())
				.target(email.text())
				.detail("role", Role.ADMIN.name())
				.detail("by", "start"));
			logger.info("The first administrator was made");
		}
		return added;
	}

	private static EmailAddress address(String email) {
		try {
			return new EmailAddress(email);
		}
		catch (IllegalArgumentException ex) {
			throw new WeakSecret("ADMIN_EMAIL " + ex.getMessage());
		}
	}

	private static String random() {
		byte[] bytes = new byte[RANDOM_BYTES];
		new SecureRandom().nextBytes(bytes);
		return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
	}

}
