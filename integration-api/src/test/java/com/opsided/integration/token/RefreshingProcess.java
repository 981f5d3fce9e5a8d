package com.opsided.integration.token;

import java.net.URI;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.UUID;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import com.opsided.shared.account.Region;
import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.ConnectionState;
import com.opsided.shared.connection.Provider;
import com.opsided.shared.postgres.ServerAddress;
import com.opsided.shared.token.KeyRing;

import org.springframework.security.oauth2.core.ClientAuthenticationMethod;

/**
 * A process of 50 threads that all want the same token at once. It says when it is ready
 * and begins when a line comes.
 */
final class RefreshingProcess {

	private static final int THREADS = 50;

	private RefreshingProcess() {
	}

	/**
	 * Arguments: port, user, password, key, token endpoint, owner, connection, since,
	 * host.
	 */
	public static void main(String[] arguments) throws Exception {
		ServerAddress address = new ServerAddress(arguments[8], Integer.parseInt(arguments[0]), "opsided", arguments[1],
				arguments[2]);
		KeyRing keys = KeyRing.of(Map.of("ENCRYPTION_KEY", arguments[3]));
		TokenEndpoint endpoint = new TokenEndpoint(Provider.AMAZON, "Fake", URI.create(arguments[4]), "client-1",
				"canary-client-secret", ClientAuthenticationMethod.CLIENT_SECRET_POST, Set.of("invalid_grant"),
				"FAKE_CLIENT_SECRET");
		Connection connection = new Connection(UUID.fromString(arguments[5]), UUID.fromString(arguments[6]),
				Provider.AMAZON, null, "X" + arguments[6], Region.NA, List.of(), ConnectionState.CONNECTED,
				Instant.parse(arguments[7]), null);
		ExecutorService threads = Executors.newFixedThreadPool(THREADS);
		try (TokenNode node = new TokenNode(address, keys, endpoint, TokenNode.QUICK, Clock.systemUTC())) {
			CountDownLatch start = new CountDownLatch(1);
			List<Future<String>> tokens = new ArrayList<>();
			for (int i = 0; i < THREADS; i++) {
				tokens.add(threads.submit(() -> {
					start.await();
					return node.access.tokenOf(connection);
				}));
			}
			System.out.println("ready");
			System.in.read();
			start.countDown();
			Set<String> different = new TreeSet<>();
			for (Future<String> token : tokens) {
				different.add(token.get());
			}
			System.out.println("tokens " + different);
		}
		threads.shutdown();
	}

}
