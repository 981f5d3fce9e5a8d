package com.opsided.sync.bench;

import java.lang.management.GarbageCollectorMXBean;
import java.lang.management.ManagementFactory;
import java.util.concurrent.atomic.AtomicLong;

import javax.management.Notification;
import javax.management.NotificationEmitter;
import javax.management.openmbean.CompositeData;

import com.sun.management.GarbageCollectionNotificationInfo;

/** The most bytes of heap that a garbage collection of this process left. */
final class HeapPeak {

	private final AtomicLong peak = new AtomicLong();

	static HeapPeak watch() {
		HeapPeak watched = new HeapPeak();
		for (GarbageCollectorMXBean collector : ManagementFactory.getGarbageCollectorMXBeans()) {
			((NotificationEmitter) collector)
				.addNotificationListener((notification, handback) -> watched.see(notification), null, null);
		}
		return watched;
	}

	private void see(Notification notification) {
		if (!notification.getType().equals(GarbageCollectionNotificationInfo.GARBAGE_COLLECTION_NOTIFICATION)) {
			return;
		}
		long used = GarbageCollectionNotificationInfo.from((CompositeData) notification.getUserData())
			.getGcInfo()
			.getMemoryUsageAfterGc()
			.entrySet()
			.stream()
			.filter((pool) -> pool.getKey().matches(".*(Eden|Survivor|Old|Tenured).*"))
			.mapToLong((pool) -> pool.getValue().getUsed())
			.sum();
		this.peak.accumulateAndGet(used, Math::max);
	}

	/** Collects once more and tells. */
	long bytes() {
		System.gc();
		return this.peak.get();
	}

}
