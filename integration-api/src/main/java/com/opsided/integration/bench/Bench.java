package com.opsided.integration.bench;

import java.io.IOException;
import java.io.PrintStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.UUID;

import com.opsided.integration.bench.Callers.Speed;
import tools.jackson.databind.json.JsonMapper;

import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.core.env.Environment;

/**
 * Measures what the server makes of the machine, in a process and, unless {@code DB_HOST}
 * says otherwise, a database of its own. Each side is measured in turn, several times;
 * what counts is the median. Prints one line of JSON for each figure.
 */
public final class Bench {

	private static final String INVENTORY = "/api/v1/amazon/inventory";

	private static final String PLAINEST = "/api/v1/auth/me";

	private static final int READERS = 50;

	private final int rounds;

	private final double seconds;

	private final PrintStream out;

	private Bench(int rounds, double seconds, PrintStream out) {
		this.rounds = rounds;
		this.seconds = seconds;
		this.out = out;
	}

	/**
	 * Measures everything.
	 * @param application the application that serves
	 * @param arguments rounds (5) and seconds of each (4), then properties
	 * @param out gets the figures
	 * @throws Exception if it cannot be measured
	 */
	public static void run(SpringApplication application, List<String> arguments, PrintStream out) throws Exception {
		List<String> numbers = arguments.stream().filter((each) -> !each.startsWith("--")).toList();
		Bench bench = new Bench(numbers.isEmpty() ? 5 : Integer.parseInt(numbers.get(0)),
				(numbers.size() < 2) ? 4 : Double.parseDouble(numbers.get(1)), out);
		List<Class<?>> more = List.of(OpenDoor.class);
		application.addPrimarySources(more);
		List<String> properties = new ArrayList<>(List.of("--server.port=0", "--management.server.port=0",
				"--JWT_SECRET=" + UUID.randomUUID() + UUID.randomUUID(),
				"--ENCRYPTION_KEY=a2tra2tra2tra2tra2tra2tra2tra2tra2tra2tra2s=", "--logging.threshold.console=off",
				"--opsided.limits.calls=1000000000/1m", "--server.tomcat.max-keep-alive-requests=-1"));
		arguments.stream().filter((each) -> each.startsWith("--")).forEach(properties::add);
		try (ConfigurableApplicationContext beans = application.run(properties.toArray(String[]::new))) {
			BenchSeller.make(beans);
			bench.logins(port(beans.getEnvironment()));
			bench.reads(port(beans.getEnvironment()));
		}
	}

	private static int port(Environment environment) {
		return environment.getRequiredProperty("local.server.port", Integer.class);
	}

	private void logins(int port) throws Exception {
		RawArgon2 raw = new RawArgon2(BenchSeller.PASSWORD);
		String login = KeptAlive.post("/api/v1/auth/login",
				JsonMapper.shared().writeValueAsString(new Login(BenchSeller.EMAIL, BenchSeller.PASSWORD)));
		int cores = Runtime.getRuntime().availableProcessors();
		double[] ours = new double[this.rounds];
		double[] reference = new double[this.rounds];
		for (int i = -1; i < this.rounds; i++) {
			double rawSpeed = raw.perSecond(cores, this.seconds);
			double speed = Callers.ask(2 * cores, port, login, this.seconds).perSecond();
			if (i >= 0) {
				ours[i] = speed;
				reference[i] = rawSpeed;
			}
		}
		print(Figure.of("Logins", median(ours), median(reference), "1/s",
				"%d clients against Argon2id (19 MiB, 2 passes) alone in %d threads".formatted(2 * cores, cores)));
	}

	private void reads(int port) throws Exception {
		String token = "Authorization: Bearer " + AccessToken.of(port, BenchSeller.EMAIL, BenchSeller.PASSWORD);
		String path = isThere(port, token) ? INVENTORY : PLAINEST;
		String ours = KeptAlive.get(path, token);
		String open = KeptAlive.get(path, OpenDoor.HEADER + ": " + OpenDoor.KEY);
		double[][] speeds = new double[4][this.rounds];
		for (int i = -1; i < this.rounds; i++) {
			Speed without = Callers.ask(READERS, port, open, this.seconds);
			Speed with = Callers.ask(READERS, port, ours, this.seconds);
			if (i >= 0) {
				speeds[0][i] = with.perSecond();
				speeds[1][i] = without.perSecond();
				speeds[2][i] = with.p99() * 1000;
				speeds[3][i] = without.p99() * 1000;
			}
		}
		String note = "GET %s, %d clients in the same process, against the same without authentication".formatted(path,
				READERS);
		print(Figure.of("Authenticated reads", median(speeds[0]), median(speeds[1]), "1/s", note));
		print(Figure.of("Authenticated reads, p99", median(speeds[2]), median(speeds[3]), "ms", note));
	}

	private static boolean isThere(int port, String token) throws IOException {
		try (KeptAlive server = new KeptAlive(port, KeptAlive.get(INVENTORY, token))) {
			return server.status() == 200;
		}
	}

	private void print(Figure figure) {
		this.out.println(JsonMapper.shared().writeValueAsString(figure));
	}

	private static double median(double[] values) {
		double[] sorted = values.clone();
		Arrays.sort(sorted);
		return sorted[sorted.length / 2];
	}

	/**
	 * A login.
	 *
	 * @param email the name
	 * @param password the password
	 */
	private record Login(String email, String password) {

	}

}
