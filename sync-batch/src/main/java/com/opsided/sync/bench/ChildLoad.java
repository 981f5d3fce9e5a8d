package com.opsided.sync.bench;

import java.io.PrintWriter;
import java.nio.file.Path;

import com.opsided.shared.account.Account;
import com.opsided.sync.SyncBatchApplication;
import org.jspecify.annotations.Nullable;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * A load in a process of its own. It prints one line: seconds, and the most bytes of heap
 * that a garbage collection left.
 *
 * @param file the file to be loaded
 * @param account the account it is loaded into
 * @param chunkRows rows in a chunk
 * @param warm a file to be loaded before, unmeasured; null for none
 */
record ChildLoad(Path file, String account, int chunkRows, @Nullable Path warm) {

	void run(PrintWriter out) throws Exception {
		HeapPeak peak = HeapPeak.watch();
		try (ConfigurableApplicationContext context = SyncBatchApplication.forCommandLine()
			.run("--opsided.load.chunk-rows=" + this.chunkRows)) {
			LoadReports load = new LoadReports(context);
			if (this.warm != null) {
				load.load(load.account(this.account + "-warm"), load.inspect(this.warm));
			}
			Account own = load.account(this.account);
			double seconds = Times.secondsOf(() -> load.load(own, load.inspect(this.file)));
			out.println(seconds + " " + peak.bytes());
			out.flush();
		}
	}

}
