package com.opsided.sync.doctor;

import java.io.IOException;
import java.nio.file.FileStore;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;

/** Room and the right to write where everything of ours is kept. */
final class CheckDisk implements Check {

	private static final long GIGABYTE = 1L << 30;

	private static final long LITTLE = 5 * GIGABYTE;

	private static final int PERCENT = 10;

	@Override
	public String name() {
		return "disk";
	}

	@Override
	public Needs needs() {
		return Needs.NOTHING;
	}

	@Override
	public List<Finding> look(Deployment deployment) throws IOException {
		Path home = deployment.home();
		if (!Files.isDirectory(home) || !Files.isWritable(home)) {
			return List.of(Finding.fault(name(), home + " cannot be written to",
					"make it a directory of the user that runs Opsided, or set OPSIDED_HOME"));
		}
		FileStore disk = Files.getFileStore(home);
		return List.of(judged(home, disk.getUsableSpace(), disk.getTotalSpace()));
	}

	Finding judged(Path home, long free, long total) {
		String says = "%.1f GB free of %.1f GB at %s".formatted((double) free / GIGABYTE, (double) total / GIGABYTE,
				home);
		if (free < GIGABYTE) {
			return Finding.fault(name(), says,
					"free space now: a full disk stops PostgreSQL, the downloads and the log");
		}
		if (free < LITTLE || free / PERCENT < total / PERCENT / PERCENT) {
			return Finding.warning(name(), says, "free space, or shorten opsided.run.keep-for");
		}
		return Finding.ok(name(), says);
	}

}
