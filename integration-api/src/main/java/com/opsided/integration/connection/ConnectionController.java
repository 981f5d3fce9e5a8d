package com.opsided.integration.connection;

import java.util.List;
import java.util.UUID;

import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.ConnectionDetails;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.web.ApiController;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.Cursors;
import com.opsided.shared.web.Page;
import com.opsided.shared.web.PageLimit;
import io.swagger.v3.oas.annotations.Operation;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.web.bind.annotation.DeleteMapping;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;

/** The caller's connections; everybody's for operators and administrators. */
@ApiController
@RequestMapping("/api/v1/connections")
class ConnectionController {

	private static final String LIST = "connections";

	private final ConnectionTable connections;

	private final DescribeConnection describe;

	private final DisconnectConnection disconnect;

	private final RefreshConnection refresh;

	private final Cursors cursors;

	ConnectionController(ConnectionTable connections, DescribeConnection describe, DisconnectConnection disconnect,
			RefreshConnection refresh, Cursors cursors) {
		this.connections = connections;
		this.describe = describe;
		this.disconnect = disconnect;
		this.refresh = refresh;
		this.cursors = cursors;
	}

	@GetMapping
	@Operation(summary = "The connections, how they do, and when their user has to agree again")
	Page<ConnectionForm> list(Caller caller, @RequestParam(required = false) @Nullable Integer limit,
			@RequestParam(required = false) @Nullable String cursor) {
		int most = PageLimit.of(limit);
		List<UUID> after = (cursor == null) ? List.of()
				: this.cursors.read(caller, LIST, cursor).stream().map(UUID::fromString).toList();
		List<ConnectionDetails> rows = this.connections.list(owner(caller), after, most + 1);
		List<ConnectionForm> forms = this.describe.all(rows, caller.seesEverybody());
		return Page.of(forms, most, (each) -> each,
				(each) -> this.cursors.write(caller, LIST, each.owner(), each.id()));
	}

	@GetMapping("/{id}")
	@Operation(summary = "One connection")
	ConnectionForm get(Caller caller, @PathVariable UUID id) {
		return this.describe.of(find(caller, id), caller.seesEverybody());
	}

	@DeleteMapping("/{id}")
	@ResponseStatus(HttpStatus.NO_CONTENT)
	@Operation(summary = "Ends a connection: wipes its secrets now and has the provider take them back",
			description = "The provider is told until it takes notice, for seven days. Amazon takes nothing back by a "
					+ "call; the seller removes the application in Seller Central.")
	void end(Caller caller, @PathVariable UUID id) {
		this.disconnect.end(find(caller, id).connection(), caller.user());
	}

	@PostMapping("/{id}/refresh")
	@Operation(summary = "Asks the provider for a new access token now")
	ConnectionForm refresh(Caller caller, @PathVariable UUID id) {
		Connection connection = find(caller, id).connection();
		this.refresh.refresh(connection);
		return get(caller, id);
	}

	private ConnectionDetails find(Caller caller, UUID id) {
		return this.connections.find(owner(caller), id).orElseThrow(ApiProblem::notFound);
	}

	private static @Nullable UUID owner(Caller caller) {
		return caller.seesEverybody() ? null : caller.user();
	}

}
