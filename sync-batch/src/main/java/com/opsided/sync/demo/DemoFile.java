package com.opsided.sync.demo;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.opsided.sync.demo.DemoNode.DemoAddress;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.json.JsonMapper;

/**
 * Where the running demo is reached, for scripts and for people.
 *
 * @param nodes the nodes, one at least
 * @param hub integration-api, null if it does not run
 * @param sandbox the simulated providers
 * @param token an access token for development
 * @param userId the user it speaks for
 * @param accountId the seller's account
 */
record DemoFile(List<DemoAddress> nodes, @Nullable DemoHub hub, String sandbox, String token, UUID userId,
		long accountId) {

	String json() {
		Map<String, Object> file = new LinkedHashMap<>();
		file.put("sync", this.nodes.get(0).api());
		if (this.hub != null) {
			file.put("api", this.hub.address());
			file.put("logins", this.hub.logins());
		}
		file.put("management", this.nodes.stream().map(DemoAddress::management).toList());
		file.put("sandbox", this.sandbox);
		file.put("token", this.token);
		file.put("userId", this.userId.toString());
		file.put("accountId", this.accountId);
		return JsonMapper.shared().writeValueAsString(file);
	}

}
