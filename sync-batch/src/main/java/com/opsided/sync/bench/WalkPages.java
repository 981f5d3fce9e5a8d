package com.opsided.sync.bench;

import java.util.Optional;

import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads a list page by page, some pages far, and then from its beginning again. */
final class WalkPages implements Times.Step {

	static final int FAR = 10;

	private final ServedPlatform server;

	private final String path;

	private @Nullable String cursor;

	private int page;

	WalkPages(ServedPlatform server, String path) {
		this.server = server;
		this.path = path;
	}

	@Override
	public void run() throws Exception {
		JsonNode answer = this.server.get(this.path + ((this.cursor != null) ? "&cursor=" + this.cursor : ""));
		this.page++;
		this.cursor = (this.page % FAR == 0) ? null
				: Optional.ofNullable(answer.get("next"))
					.filter((next) -> !next.isNull())
					.map(JsonNode::asString)
					.orElse(null);
	}

}
