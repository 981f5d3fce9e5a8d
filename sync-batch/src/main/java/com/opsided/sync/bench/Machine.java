package com.opsided.sync.bench;

import java.io.IOException;
import java.lang.management.ManagementFactory;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.Stream;

import com.sun.management.OperatingSystemMXBean;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * What it was measured on.
 *
 * @param facts names and values, in the order to be shown in
 */
record Machine(Map<String, Object> facts) {

	static Machine of(JdbcClient jdbc) {
		Map<String, Object> facts = new LinkedHashMap<>();
		facts.put("cpu", cpu());
		facts.put("cores", Runtime.getRuntime().availableProcessors());
		OperatingSystemMXBean system = (OperatingSystemMXBean) ManagementFactory.getOperatingSystemMXBean();
		facts.put("memory_mb", system.getTotalMemorySize() >> 20);
		facts.put("heap_mb", Runtime.getRuntime().maxMemory() >> 20);
		facts.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
		facts.put("java", System.getProperty("java.vm.name") + " " + Runtime.version());
		facts.put("postgresql", jdbc.sql("show server_version").query(String.class).single());
		facts.put("synchronous_commit", jdbc.sql("show synchronous_commit").query(String.class).single());
		return new Machine(facts);
	}

	private static String cpu() {
		try (Stream<String> lines = Files.lines(Path.of("/proc/cpuinfo"))) {
			return lines.filter((line) -> line.startsWith("model name"))
				.map((line) -> line.substring(line.indexOf(':') + 1).strip())
				.findFirst()
				.orElse("unknown");
		}
		catch (IOException ex) {
			return "unknown";
		}
	}

}
