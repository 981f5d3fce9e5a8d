package com.opsided.sync.bench;

import java.io.PrintWriter;
import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.lang.management.MemoryUsage;
import java.nio.file.Path;
import java.util.concurrent.atomic.AtomicLong;

import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

import com.opsided.shared.account.Account;
import com.opsided.sync.SyncBatchApplication;
import com.sun.management.GarbageCollectionNotificationInfo;
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
		AtomicLong peak = watchHeap();
		try (ConfigurableApplicationContext context = SyncBatchApplication.forCommandLine()
			.run("--opsided.load.chunk-rows=" + this.chunkRows)) {
			LoadReports load = new LoadReports(context);
			if (this.warm != null) {
				load.load(load.account(this.account + "-warm"), load.inspect(this.warm));
			}
			Account own = load.account(this.account);
			double seconds = Times.secondsOf(() -> load.load(own, load.inspect(this.file)));
			System.gc();
			out.println(seconds + " " + peak.get());
			out.flush();
		}
	}

	private static AtomicLong watchHeap() {
		AtomicLong peak = new AtomicLong();
		for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
			((NotificationEmitter) collector).addNotificationListener((notification, handback) -> {
				if (notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
					long used = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())
						.getGcInfo()
						.getMemoryUsageAfterGc()
						.entrySet()
						.stream()
						.filter((pool) -> pool.getKey().matches(".*(Eden|Survivor|Old|Tenured).*"))
						.mapToLong((pool) -> used(pool.getValue()))
						.sum();
					peak.accumulateAndGet(used, Math::max);
				}
			}, null, null);
		}
		return peak;
	}

	private static long used(MemoryUsage usage) {
		return usage.getUsed();
	}

}
