package com.opsided.sync.bench;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintWriter;

import com.opsided.sync.SyncBatchApplication;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * A server and node in a process of its own, until its input ends. It prints two lines:
 * its port once it is ready, and at its end the most bytes of heap that a garbage
 * collection left. What else it is to know stands in its environment.
 */
final class ChildServe {

	private ChildServe() {
	}

	static void run(InputStream in, PrintWriter out) throws IOException {
		HeapPeak peak = HeapPeak.watch();
		try (ConfigurableApplicationContext context = SyncBatchApplication.forServer()
			.run("--server.port=0", "--management.server.port=0", "--logging.threshold.console=off")) {
			out.println(context.getEnvironment().getProperty("local.server.port"));
			out.flush();
			in.transferTo(OutputStream.nullOutputStream());
			out.println(peak.bytes());
			out.flush();
		}
	}

}
