package com.opsided.integration.walls;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;

import com.opsided.integration.IntegrationServer;
import com.opsided.integration.login.Person;
import com.opsided.shared.account.Account;
import com.opsided.shared.account.AccountTable;
import com.opsided.shared.account.Region;
import com.opsided.shared.connection.Provider;
import com.opsided.shared.tenant.Tenant;
import com.opsided.shared.token.ConnectionSecretTable;
import com.opsided.shared.token.SecretPlace;
import com.opsided.shared.web.Role;
import tools.jackson.databind.JsonNode;

/**
 * A user with one of everything that can be named in a request.
 *
 * @param user the user
 * @param token an access token of a login
 * @param account the selling account
 * @param connections a connection to each provider
 * @param key an API key
 * @param keySecret the key itself
 */
record OwnedThings(Person user, String token, long account, Map<Provider, UUID> connections, UUID key,
		String keySecret) {

	static OwnedThings make(Role role) {
		Person user = Person.make(role);
		String token = user.login().access();
		AccountTable accounts = new AccountTable(IntegrationServer.owner());
		Account account = accounts.open("of " + user.id(), Region.NA);
		accounts.own(account, user.id());
		Map<Provider, UUID> connections = new TreeMap<>();
		for (Provider provider : Provider.values()) {
			connections.put(provider, connection(user.id(), provider, account.id()));
		}
		JsonNode key = IntegrationServer.json(IntegrationServer.call("POST",
				IntegrationServer.request("/api/v1/api-keys", token), "{\"name\":\"of a test\"}"));
		return new OwnedThings(user, token, account.id(), connections, UUID.fromString(key.path("id").asString()),
				key.path("key").asString(""));
	}

	private static UUID connection(UUID owner, Provider provider, long account) {
		UUID id = UUID.randomUUID();
		IntegrationServer.owner()
			.sql("""
					insert into connection (owner, connection_id, provider, account, external_id, region, scopes)
					values (:owner, :id, :provider, :account, :external, :region, cast(:scopes as text[]))
					""")
			.param("owner", owner)
			.param("id", id)
			.param("provider", provider.name())
			.param("account", (provider == Provider.AMAZON) ? account : null)
			.param("external", provider.name().toLowerCase(Locale.ROOT) + id)
			.param("region", (provider == Provider.AMAZON) ? "na" : "")
			.param("scopes", "{}")
			.update();
		Tenant.EVERYBODY.run(() -> IntegrationServer.bean(ConnectionSecretTable.class)
			.put(new SecretPlace(owner, id, "refreshToken"), "refresh " + id, null));
		return id;
	}

	/**
	 * All rows of the user, as the tables' owner sees them, but for what a login changes.
	 */
	List<String> rows() {
		return List.of("connection", "connection_secret", "account", "api_key", "app_user")
			.stream()
			.flatMap((table) -> IntegrationServer.owner()
				.sql("select to_jsonb(t) - 'last_used_at' - 'last_login_at' from " + table + " t where "
						+ (table.equals("app_user") ? "user_id" : "owner") + " = :user order by 1")
				.param("user", this.user.id())
				.query(String.class)
				.list()
				.stream())
			.toList();
	}

}
