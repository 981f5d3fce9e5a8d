package com.opsided.integration.walls;

import java.util.List;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;

import com.opsided.integration.IntegrationServer;
import com.opsided.shared.account.Account;
import com.opsided.shared.account.AccountTable;
import com.opsided.shared.account.Region;
import com.opsided.shared.postgres.PostgresServer;
import com.opsided.shared.postgres.ServerAddress;
import com.opsided.shared.tenant.Tenant;
import com.opsided.shared.tenant.TenantDataSource;
import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Promise B4: one connection serves many tenants and carries none of them over. */
class TenantTests {

	private final UUID alice = UUID.randomUUID();

	private final UUID bob = UUID.randomUUID();

	private TenantDataSource pool;

	private JdbcClient jdbc;

	private TransactionTemplate transaction;

	@BeforeEach
	void oneConnectionAndTwoUsers() {
		own(this.alice);
		own(this.bob);
		ServerAddress address = IntegrationServer.bean(PostgresServer.class).address();
		HikariDataSource one = new HikariDataSource();
		one.setJdbcUrl(address.jdbcUrl());
		one.setUsername(address.user());
		one.setPassword(address.password());
		one.setMaximumPoolSize(1);
		one.setConnectionInitSql(TenantDataSource.TAKE_ROLE);
		this.pool = new TenantDataSource(one);
		this.jdbc = JdbcClient.create(this.pool);
		this.transaction = new TransactionTemplate(new JdbcTransactionManager(this.pool));
	}

	private static void own(UUID user) {
		AccountTable accounts = new AccountTable(IntegrationServer.owner());
		Account account = accounts.open("of " + user, Region.NA);
		accounts.own(account, user);
	}

	@AfterEach
	void close() throws Exception {
		this.pool.close();
	}

	@Test
	void aThenBThenNobody() {
		assertThat(Tenant.user(this.alice).call(this::owners)).containsExactly(this.alice);
		assertThat(Tenant.user(this.bob).call(this::owners)).containsExactly(this.bob);
		assertThat(owners()).isEmpty();
		assertThat(Tenant.EVERYBODY.call(this::owners)).contains(this.alice, this.bob);
		assertThat(owners()).isEmpty();
	}

	@Test
	void aTransactionOfOneLeavesNothingToTheNext() {
		Tenant.EVERYBODY.run(() -> this.transaction.executeWithoutResult((status) -> status.setRollbackOnly()));
		assertThat(owners()).isEmpty();
		assertThatExceptionOfType(IllegalStateException.class)
			.isThrownBy(() -> Tenant.user(this.alice).run(() -> this.transaction.executeWithoutResult((status) -> {
				assertThat(owners()).containsExactly(this.alice);
				throw new IllegalStateException("planned");
			})));
		assertThat(owners()).isEmpty();
	}

	@Test
	void whoEntersInsideATransactionSeesNeitherMoreNorLess() {
		Tenant.user(this.alice).run(() -> this.transaction.executeWithoutResult((status) -> {
			assertThat(owners()).containsExactly(this.alice);
			assertThat(Tenant.user(this.bob).call(this::owners)).containsExactly(this.bob);
			assertThat(Tenant.NOBODY.call(this::owners)).isEmpty();
			assertThat(owners()).containsExactly(this.alice);
		}));
	}

	/** What was told inside of the part that is rolled back is forgotten with it. */
	@Test
	void aRolledBackPartTakesItsTenantAlong() {
		Tenant.user(this.alice).run(() -> this.transaction.executeWithoutResult((status) -> {
			Object before = status.createSavepoint();
			assertThat(Tenant.EVERYBODY.call(this::owners)).contains(this.bob);
			status.rollbackToSavepoint(before);
			assertThat(owners()).containsExactly(this.alice);
			assertThat(Tenant.EVERYBODY.call(this::owners)).contains(this.bob);
		}));
	}

	@Test
	void anotherThreadIsNobody() throws Exception {
		CountDownLatch asked = new CountDownLatch(1);
		List<UUID> seen = new java.util.ArrayList<>();
		Tenant.user(this.alice).run(() -> new Thread(() -> {
			seen.addAll(owners());
			asked.countDown();
		}).start());
		asked.await();
		assertThat(seen).isEmpty();
	}

	/** The application itself, without any filter of a query. */
	@Test
	void theApplicationsOwnPoolIsWalled() {
		JdbcClient application = IntegrationServer.bean(JdbcClient.class);
		assertThat(application.sql("select current_user").query(String.class).single()).isEqualTo("opsided_api");
		assertThat(application.sql("select count(*) from account").query(Long.class).single()).isZero();
		assertThat(Tenant.user(this.alice)
			.call(() -> application.sql("select owner from account").query(UUID.class).list()))
			.containsExactly(this.alice);
	}

	private List<UUID> owners() {
		return this.jdbc.sql("select owner from account where owner is not null").query(UUID.class).list();
	}

}
