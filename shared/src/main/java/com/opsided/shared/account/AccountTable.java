package com.opsided.shared.account;

import java.util.List;
import java.util.Optional;
import java.util.UUID;

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
	 * Gives an account to a user, if it is nobody's yet.
	 * @param account the account
	 * @param owner the user
	 * @return whether it is the user's now
	 */
	public boolean own(Account account, UUID owner) {
		return this.jdbc
			.sql("update account set owner = :owner where account = :id and (owner is null or owner = :owner)")
			.param("owner", owner)
			.param("id", account.id())
			.update() == 1;
	}

	/**
	 * Finds out whose an account is.
	 * @param id the account's number
	 * @return the user, or nothing if the account is nobody's or is not there
	 */
	public Optional<UUID> ownerOf(long id) {
		return this.jdbc.sql("select owner from account where account = :id and owner is not null")
			.param("id", id)
			.query(UUID.class)
			.optional();
	}

	/**
	 * Returns the accounts of a user.
	 * @param owner the user
	 * @return the accounts in the order of their numbers
	 */
	public List<Account> ownedBy(UUID owner) {
		return this.jdbc.sql("select account, name, region from account where owner = :owner order by account")
			.param("owner", owner)
			.query((row, n) -> new Account(row.getLong("account"), row.getString("name"),
					Region.parse(row.getString("region"))))
			.list();
	}

	/**
	 * Returns accounts that are somebody's, for those who see everybody's.
	 * @param limit how many at most
	 * @return the accounts in the order of their numbers
	 */
	public List<Account> owned(int limit) {
		return this.jdbc
			.sql("select account, name, region from account where owner is not null order by account limit :limit")
			.param("limit", limit)
			.query((row, n) -> new Account(row.getLong("account"), row.getString("name"),
					Region.parse(row.getString("region"))))
			.list();
	}

	/**
	 * Returns the numbers of some accounts.
	 * @param after the number after which to go on, 0 for the first
	 * @param limit how many at most
	 * @return the numbers, ascending
	 */
	public List<Long> numbersAfter(long after, int limit) {
		return this.jdbc.sql("select account from account where account > :after order by account limit :limit")
			.param("after", after)
			.param("limit", limit)
			.query(Long.class)
			.list();
	}

	/**
	 * Lists all accounts that can be worked on: those that are being erased take no run.
	 * @return their numbers, in order
	 */
	public List<Long> ids() {
		return this.jdbc.sql("select account from account where erasing_since is null order by account")
			.query(Long.class)
			.list();
	}

	/**
	 * Tells whether an account is being erased.
	 * @param id the account
	 * @return whether it takes no run any more; not for one that is gone
	 */
	public boolean isErasing(long id) {
		return this.jdbc.sql("select exists(select from account where account = :id and erasing_since is not null)")
			.param("id", id)
			.query(Boolean.class)
			.single();
	}

	/**
	 * Lets an account take no run any more, for it is being erased. Runs that are being
	 * requested at this moment are waited for: they are there afterwards, or never.
	 * @param id the account
	 */
	public void erasing(long id) {
		this.jdbc.sql("""
				with locked as (select account from account where account = :id for update)
				update account a set erasing_since = coalesce(erasing_since, now()) from locked
				where a.account = locked.account
				""").param("id", id).update();
	}

}
