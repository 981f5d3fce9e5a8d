package com.opsided.shared.amazon;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.Channels;
import java.nio.channels.FileChannel;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.DigestInputStream;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;

/**
 * Writes a stream to a file that appears complete or not at all.
 */
final class SaveDocument {

	private static final int BUFFER = 64 * 1024;

	private final Path target;

	private final MessageDigest digest;

	private long bytes;

	SaveDocument(Path target) {
		this.target = target.toAbsolutePath();
		this.digest = sha256();
	}

	/**
	 * Writes the file.
	 * @throws CannotSave if it cannot be written
	 * @throws IOException if the stream cannot be read
	 */
	void from(InputStream in) throws IOException {
		Path part = part();
		try {
			write(new DigestInputStream(in, this.digest), part);
			move(part);
		}
		finally {
			Files.deleteIfExists(part);
		}
	}

	private Path part() throws CannotSave {
		try {
			return Files.createTempFile(this.target.getParent(), "." + this.target.getFileName(), ".part");
		}
		catch (IOException ex) {
			throw new CannotSave(ex);
		}
	}

	private void write(InputStream in, Path part) throws IOException {
		try (FileChannel file = FileChannel.open(part, StandardOpenOption.WRITE)) {
			OutputStream out = Channels.newOutputStream(file);
			byte[] buffer = new byte[BUFFER];
			for (int count = in.read(buffer); count >= 0; count = in.read(buffer)) {
				save(out, buffer, count);
			}
			file.force(true);
		}
	}

	private void save(OutputStream out, byte[] buffer, int count) throws CannotSave {
		try {
			out.write(buffer, 0, count);
			this.bytes += count;
		}
		catch (IOException ex) {
			throw new CannotSave(ex);
		}
	}

	private void move(Path part) throws CannotSave {
		try {
			Files.move(part, this.target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw new CannotSave(ex);
		}
	}

	long bytes() {
		return this.bytes;
	}

	String sha256Hex() {
		return HexFormat.of().formatHex(this.digest.digest());
	}

	private static MessageDigest sha256() {
		try {
			return MessageDigest.getInstance("SHA-256");
		}
		catch (NoSuchAlgorithmException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
