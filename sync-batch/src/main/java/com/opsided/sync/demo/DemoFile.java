package com.opsided.sync.demo;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.opsided.sync.demo.DemoNode.DemoAddress;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the running demo is reached, for scripts and for people.
 *
 * @param nodes the nodes, one at least
 * @param sandbox the simulated Amazon
 * @param token an access token for development
 * @param userId the user it speaks for
 * @param accountId the seller's account
 */
record DemoFile(List<DemoAddress> nodes, String sandbox, String token, UUID userId, long accountId) {

	String json() {
		Map<String, Object> file = new LinkedHashMap<>();
		file.put("sync", this.nodes.get(0).api());
		file.put("management", this.nodes.stream().map(DemoAddress::management).toList());
		file.put("sandbox", this.sandbox);
		file.put("token", this.token);
		file.put("userId", this.userId.toString());
		file.put("accountId", this.accountId);
		return JsonMapper.shared().writeValueAsString(file);
	}

	void tell(PrintWriter out, Path file) {
		String api = this.nodes.get(0).api();
		out.println();
		out.println("API         " + api + "/api/v1   documentation " + api + "/docs");
		this.nodes.forEach((node) -> out.println("Meters      " + node.management() + "/metrics"));
		out.println("Amazon      " + this.sandbox + " (simulated)");
		out.println("Addresses   in " + file);
		out.println("Token       " + this.token);
		out.println();
		out.println("  curl -s " + api + "/api/v1/sync/status/" + this.userId + " -H \"Authorization: Bearer TOKEN\"");
		out.flush();
	}

}
