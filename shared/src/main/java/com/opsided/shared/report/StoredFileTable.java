package com.opsided.shared.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.Collection;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;

/** The table {@code stored_file}; the only class that names it. */
public final class StoredFileTable {

	private final JdbcClient jdbc;

	public StoredFileTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Returns the numbers of an account's files.
	 * @param account the account
	 * @return the numbers, of all accounts' files none is the same
	 */
	public List<Long> ids(long account) {
		return this.jdbc.sql("select file_id from stored_file where account = :account")
			.param("account", account)
			.query(Long.class)
			.list();
	}

	/**
	 * Opens a file; its bytes follow.
	 * @param account the account
	 * @param name its name without folders
	 * @return the file
	 */
	public StoredFile open(long account, String name) {
		return this.jdbc.sql("""
				insert into stored_file (account, name) values (:account, :name)
				returning account, file_id, name, stored_at
				""").param("account", account).param("name", name).query(StoredFileTable::read).single();
	}

	/**
	 * Ends the handing in of a file.
	 * @param file the file
	 * @param size how many bytes it has
	 */
	public void complete(StoredFile file, long size) {
		this.jdbc.sql("update stored_file set size_bytes = :size where account = :account and file_id = :id")
			.param("size", size)
			.param("account", file.account())
			.param("id", file.id())
			.update();
	}

	/**
	 * Gives files to the run that loads them.
	 * @param account the account
	 * @param files the files
	 * @param run the run
	 */
	public void give(long account, Collection<StoredFile> files, long run) {
		this.jdbc.sql("update stored_file set run_id = :run where account = :account and file_id = any(:ids)")
			.param("run", run)
			.param("account", account)
			.param("ids", files.stream().map(StoredFile::id).toArray(Long[]::new))
			.update();
	}

	/**
	 * Returns the files of a run.
	 * @param account the account
	 * @param run the run
	 * @return the files in the order they were handed in, loaded or not
	 */
	public List<StoredFile> of(long account, long run) {
		return this.jdbc.sql("""
				select account, file_id, name, stored_at from stored_file
				where account = :account and run_id = :run order by file_id
				""").param("account", account).param("run", run).query(StoredFileTable::read).list();
	}

	/**
	 * Says why a file cannot be loaded.
	 * @param file the file
	 * @param problem why, in a sentence
	 */
	public void unusable(StoredFile file, String problem) {
		this.jdbc.sql("update stored_file set problem = :problem where account = :account and file_id = :id")
			.param("problem", problem)
			.param("account", file.account())
			.param("id", file.id())
			.update();
	}

	/**
	 * Returns what is wrong with the files of a run.
	 * @param account the account
	 * @param run the run
	 * @return a sentence for each file that cannot be loaded
	 */
	public List<String> problems(long account, long run) {
		return this.jdbc.sql("""
				select problem from stored_file
				where account = :account and run_id = :run and problem is not null order by file_id
				""").param("account", account).param("run", run).query(String.class).list();
	}

	/**
	 * Marks the files of a run as loaded.
	 * @param account the account
	 * @param run the run
	 */
	public void loaded(long account, long run) {
		this.jdbc.sql("update stored_file set loaded_at = now() where account = :account and run_id = :run")
			.param("account", account)
			.param("run", run)
			.update();
	}

	/**
	 * Forgets files, with their bytes.
	 * @param account the account
	 * @param files the files
	 */
	public void delete(long account, Collection<StoredFile> files) {
		this.jdbc.sql("delete from stored_file where account = :account and file_id = any(:ids)")
			.param("account", account)
			.param("ids", files.stream().map(StoredFile::id).toArray(Long[]::new))
			.update();
	}

	private static StoredFile read(ResultSet row, int number) throws SQLException {
		return new StoredFile(row.getLong("account"), row.getLong("file_id"), row.getString("name"),
				row.getObject("stored_at", OffsetDateTime.class).toInstant());
	}

}
