package com.opsided.integration.token;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;
import java.util.stream.IntStream;

import com.opsided.integration.IntegrationApplication;
import com.opsided.shared.account.AccountTable;
import com.opsided.shared.account.Region;
import com.opsided.shared.connection.Connection;
import com.opsided.shared.connection.ConnectionTable;
import com.opsided.shared.connection.Provider;
import com.opsided.shared.tenant.Tenant;
import com.opsided.shared.token.ConnectionAccess;
import com.opsided.shared.token.ConnectionSecretTable;
import com.opsided.shared.token.SecretPlace;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.context.ConfigurableApplicationContext;

/**
 * Measures refreshes when the tokens of all connections are due at once, against as many
 * plain requests to the same simulated token endpoint by as many threads. Needs a sandbox
 * that listens, and a database of its own.
 */
public final class RefreshBench {

	private static final String REFRESH_TOKEN = "Atzr|refresh-bench";

	private final BenchEndpoint endpoint;

	private final int connections;

	private final int rounds;

	private final int threads;

	private RefreshBench(BenchEndpoint endpoint, int connections, int rounds, int threads) {
		this.endpoint = endpoint;
		this.connections = connections;
		this.rounds = rounds;
		this.threads = threads;
	}

	/**
	 * Measures in a process of its own.
	 * @param arguments the sandbox's base URL, client id and client secret, then
	 * connections (10,000) and rounds (3), then properties as {@code --name=value}
	 * @throws Exception if it cannot be measured
	 */
	public static void main(String[] arguments) throws Exception {
		PrintWriter out = new PrintWriter(System.out, true, StandardCharsets.UTF_8);
		run(out, arguments);
	}

	/**
	 * Measures with the settings of the system properties {@code opsided.bench.sandbox},
	 * {@code opsided.bench.client-id} and {@code opsided.bench.client-secret}.
	 * @param out gets one line of JSON
	 * @throws Exception if it cannot be measured
	 */
	public static void run(PrintWriter out) throws Exception {
		run(out, System.getProperty("opsided.bench.sandbox"), System.getProperty("opsided.bench.client-id"),
				System.getProperty("opsided.bench.client-secret"));
	}

	/**
	 * Measures.
	 * @param out gets one line of JSON
	 * @param arguments as those of {@link #main}
	 * @throws Exception if it cannot be measured
	 */
	public static void run(PrintWriter out, String... arguments) throws Exception {
		List<String> plain = Arrays.stream(arguments).filter((each) -> !each.startsWith("--")).toList();
		BenchEndpoint endpoint = new BenchEndpoint(plain.get(0), plain.get(1), plain.get(2), REFRESH_TOKEN);
		int connections = (plain.size() > 3) ? Integer.parseInt(plain.get(3)) : 10_000;
		int rounds = (plain.size() > 4) ? Integer.parseInt(plain.get(4)) : 3;
		List<String> properties = new ArrayList<>(
				List.of("--server.port=0", "--management.server.port=0", "--opsided.tokens.daily=false",
						"--logging.threshold.console=off", "--JWT_SECRET=" + UUID.randomUUID() + UUID.randomUUID(),
						"--ENCRYPTION_KEY=a2tra2tra2tra2tra2tra2tra2tra2tra2tra2tra2s=",
						"--opsided.amazon.token-url=" + endpoint.tokenUrl(),
						"--opsided.amazon.client-id=" + endpoint.clientId(),
						"--opsided.amazon.client-secret=" + endpoint.clientSecret()));
		Arrays.stream(arguments).filter((each) -> each.startsWith("--")).forEach(properties::add);
		endpoint.makeSeller();
		try (ConfigurableApplicationContext beans = IntegrationApplication.forServer()
			.run(properties.toArray(String[]::new))) {
			int threads = 8 * Runtime.getRuntime().availableProcessors();
			out.println(JsonMapper.shared()
				.writeValueAsString(new RefreshBench(endpoint, connections, rounds, threads).measure(beans)));
		}
	}

	private Figure measure(ConfigurableApplicationContext beans) throws Exception {
		List<Connection> all = Tenant.EVERYBODY.call(() -> stored(beans));
		ConnectionAccess access = beans.getBean(ConnectionAccess.class);
		double[] ours = new double[this.rounds];
		double[] reference = new double[this.rounds];
		for (int round = -1; round < this.rounds; round++) {
			double plain = perSecond((number) -> this.endpoint.refresh());
			Tenant.EVERYBODY.run(() -> all.forEach((each) -> due(beans, each)));
			double refreshed = perSecond((number) -> access.tokenOf(all.get(number)));
			if (round >= 0) {
				reference[round] = plain;
				ours[round] = refreshed;
			}
		}
		double speed = median(ours);
		double limit = median(reference);
		return new Figure("Refreshes, all tokens due", speed, limit, Math.round(1000 * speed / limit) / 1000.0, "1/s",
				"%,d connections, %d threads, against plain requests to the same token endpoint"
					.formatted(this.connections, this.threads));
	}

	private List<Connection> stored(ConfigurableApplicationContext beans) {
		ConnectionTable connections = beans.getBean(ConnectionTable.class);
		AccountTable accounts = beans.getBean(AccountTable.class);
		UUID owner = UUID.randomUUID();
		return IntStream.range(0, this.connections)
			.mapToObj((number) -> connections
				.takeOver(owner, Provider.AMAZON, "B" + number + owner, accounts.open("B" + number + owner, Region.NA),
						null)
				.orElseThrow())
			.toList();
	}

	private static void due(ConfigurableApplicationContext beans, Connection connection) {
		ConnectionSecretTable secrets = beans.getBean(ConnectionSecretTable.class);
		secrets.wipe(connection.owner(), connection.id());
		secrets.put(new SecretPlace(connection.owner(), connection.id(), ConnectionSecretTable.REFRESH_TOKEN),
				REFRESH_TOKEN, null);
	}

	private double perSecond(BenchThreads.Work work) throws Exception {
		Duration took = BenchThreads.run(this.threads, this.connections, work);
		return Math.round(1e10 * this.connections / took.toNanos()) / 10.0;
	}

	private static double median(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

	/**
	 * One figure, printed as a line of JSON.
	 *
	 * @param name what is measured
	 * @param ours our side
	 * @param reference the other side
	 * @param ratio ours over the reference
	 * @param unit what both sides are in
	 * @param note what the reader has to know
	 */
	record Figure(String name, double ours, double reference, double ratio, String unit, String note) {

	}

}
