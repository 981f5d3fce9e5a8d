package com.opsided.shared.report;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.util.Collection;
import java.util.Optional;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The table {@code stored_part}; the only class that names it: the bytes of stored files
 * in parts, so that memory does not grow with a file.
 */
public final class StoredPartTable {

	private static final int PART_BYTES = 1 << 20;

	private final JdbcClient jdbc;

	public StoredPartTable(JdbcClient jdbc) {
		this.jdbc = jdbc;
	}

	/**
	 * Stores the bytes of a file.
	 * @param file the file
	 * @param in its bytes, read to the end
	 * @return how many there were
	 * @throws IOException if they cannot be read
	 */
	public long store(StoredFile file, InputStream in) throws IOException {
		long size = 0;
		int part = 0;
		for (byte[] bytes = in.readNBytes(PART_BYTES); bytes.length > 0; bytes = in.readNBytes(PART_BYTES)) {
			this.jdbc
				.sql("insert into stored_part (account, file_id, part, bytes) values (:account, :id, :part, :bytes)")
				.param("account", file.account())
				.param("id", file.id())
				.param("part", part++)
				.param("bytes", bytes)
				.update();
			size += bytes.length;
		}
		return size;
	}

	/**
	 * Writes the bytes of a file.
	 * @param file the file
	 * @param out where to
	 * @throws IOException if they cannot be written
	 */
	public void write(StoredFile file, OutputStream out) throws IOException {
		Optional<byte[]> bytes = part(file, 0);
		for (int next = 1; bytes.isPresent(); next++) {
			out.write(bytes.get());
			bytes = part(file, next);
		}
	}

	private Optional<byte[]> part(StoredFile file, int part) {
		return this.jdbc
			.sql("select bytes from stored_part where account = :account and file_id = :id and part = :part")
			.param("account", file.account())
			.param("id", file.id())
			.param("part", part)
			.query(byte[].class)
			.optional();
	}

	/**
	 * Forgets the bytes of files.
	 * @param account the account
	 * @param files the files
	 */
	public void delete(long account, Collection<StoredFile> files) {
		this.jdbc.sql("delete from stored_part where account = :account and file_id = any(:ids)")
			.param("account", account)
			.param("ids", files.stream().map(StoredFile::id).toArray(Long[]::new))
			.update();
	}

}
