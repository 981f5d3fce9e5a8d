package com.opsided.sync.audit;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * A file system of its own, which takes the right to mount: small, and full at will.
 *
 * @param path where it is
 */
record SmallDisk(Path path) implements AutoCloseable {

	static SmallDisk mountedOn(Path directory) throws IOException {
		command("mount", "-t", "tmpfs", "-o", "size=600m,mode=755", "opsided-test", directory.toString());
		return new SmallDisk(directory.toRealPath());
	}

	/** Leaves not a byte. */
	void fill() throws IOException {
		byte[] block = new byte[1 << 16];
		for (int size = block.length; size > 0; size /= 16) {
			fillInBlocksOf(size, block);
		}
	}

	private void fillInBlocksOf(int size, byte[] block) throws IOException {
		try (OutputStream filler = Files.newOutputStream(this.path.resolve("filler-" + size))) {
			while (true) {
				filler.write(block, 0, size);
			}
		}
		catch (IOException ex) {
			assertThat(ex).hasMessageContaining("No space left");
		}
	}

	void free() throws IOException {
		for (int size = 1 << 16; size > 0; size /= 16) {
			Files.delete(this.path.resolve("filler-" + size));
		}
	}

	@Override
	public void close() throws IOException {
		command("umount", "-l", this.path.toString());
	}

	private static void command(String... command) throws IOException {
		Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
		String said = new String(process.getInputStream().readAllBytes());
		assertThat(process.onExit().join().exitValue()).as(String.join(" ", command) + ": " + said).isZero();
	}

}
