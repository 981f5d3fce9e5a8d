package com.opsided.shared.account;

import java.util.List;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code account}; the only class that names it. */
public final class AccountTable {

	private final JdbcClient jdbc;

	public AccountTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Finds an account, or opens it.
	 * @param name the name its owner gives it
	 * @param region the region it sells in
	 * @return the account
	 */
	public Account open(String name, Region region) {
		this.jdbc.sql("insert into account (name, region) values (:name, :region) on conflict do nothing")
			.param("name", name)
			.param("region", region.code())
			.update();
		return find(name, region).orElseThrow();
	}

	/**
	 * Finds an account.
	 * @param name the name its owner gave it
	 * @param region the region it sells in
	 * @return the account, or nothing if it was never opened
	 */
	public Optional<Account> find(String name, Region region) {
		return this.jdbc.sql("select account from account where name = :name and region = :region")
			.param("name", name)
			.param("region", region.code())
			.query(Long.class)
			.optional()
			.map((id) -> new Account(id, name, region));
	}

	/**
	 * Returns an account by its number.
	 * @param id the number
	 * @return the account
	 * @throws org.springframework.dao.EmptyResultDataAccessException if there is none
	 */
	public Account get(long id) {
		return this.jdbc.sql("select name, region from account where account = :id")
			.param("id", id)
			.query((row, n) -> new Account(id, row.getString("name"), Region.parse(row.getString("region"))))
			.single();
	}

	/**
	 * Lists all accounts.
	 * @return their numbers, in order
	 */
	public List<Long> ids() {
		return this.jdbc.sql("select account from account order by account").query(Long.class).list();
	}

}
