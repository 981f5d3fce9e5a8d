package com.opsided.integration.token;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;

import com.opsided.integration.IntegrationServer;
import com.opsided.sandbox.SandboxServer;
import com.opsided.sandbox.amazon.SandboxApplication;
import com.opsided.sandbox.amazon.SandboxOptions;
import org.junit.jupiter.api.Test;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

import static org.assertj.core.api.Assertions.assertThat;

class RefreshBenchTests {

	@Test
	void theFigureIsALineOfJson() throws Exception {
		StringWriter text = new StringWriter();
		try (SandboxServer sandbox = SandboxServer.start(SandboxOptions.fast())) {
			RefreshBench.run(new PrintWriter(text, true), sandbox.baseUrl(), SandboxApplication.USUAL.clientId(),
					SandboxApplication.USUAL.clientSecret(), "40", "1", "--opsided.home=" + IntegrationServer.home());
		}
		finally {
			IntegrationServer.owner().sql("delete from connection where external_id like 'B%'").update();
		}
		JsonNode figure = JsonMapper.shared().readTree(text.toString());
		assertThat(figure.propertyNames()).containsExactly("name", "ours", "reference", "ratio", "unit", "note");
		assertThat(figure.get("ours").asDouble()).isPositive();
		assertThat(figure.get("reference").asDouble()).isPositive();
	}

	/** Measures in earnest: 10,000 connections in a database of its own. */
	public static void main(String[] arguments) throws Exception {
		try (SandboxServer sandbox = SandboxServer.start(SandboxOptions.fast())) {
			RefreshBench.main(new String[] { sandbox.baseUrl(), SandboxApplication.USUAL.clientId(),
					SandboxApplication.USUAL.clientSecret(), arguments[0], arguments[1],
					"--opsided.home=" + Path.of(arguments[2]).toAbsolutePath() });
		}
	}

}
