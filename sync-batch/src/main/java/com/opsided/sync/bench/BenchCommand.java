package com.opsided.sync.bench;

import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.concurrent.Callable;

import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Spec;

/**
 * The command {@code opsided bench}.
 */
@Command(name = "bench", mixinStandardHelpOptions = true, sortOptions = false, description = {
		"Measures loading, detection, restarting and serving on this machine, each against a reference.", "",
		"It works on a simulated seller, in a PostgreSQL of its own that is deleted afterwards (or the one that "
				+ "DB_HOST names, in accounts and a schema of its own).",
		"" })
public final class BenchCommand implements Callable<Integer> {

	private static final List<String> FIGURES = List.of("load", "stock", "pgloader", "again", "detection", "growth",
			"restart", "latency", "accounts", "http", "list", "runs", "logins", "refreshes");

	@Spec
	private CommandSpec spec;

	@Option(names = "--rows", paramLabel = "N", defaultValue = "1000000",
			description = "Ledger rows. Default: ${DEFAULT-VALUE}")
	private long rows;

	@Option(names = "--repeat", paramLabel = "K", defaultValue = "3",
			description = "Measurements of each side, 3 at least. Default: ${DEFAULT-VALUE}")
	private int repeat;

	@Option(names = "--only", paramLabel = "FIGURE", split = ",",
			description = "Only these of load, stock, pgloader, again, detection, growth, restart, latency, accounts, http, "
					+ "list, runs, logins, refreshes. Default: all but growth")
	private List<String> only = List.of();

	@Option(names = "--growth", description = "Measure growth too: 1, 2, 4 and 8 times the rows.")
	private boolean growth;

	@Option(names = "--out", paramLabel = "FILE", defaultValue = "bench.json",
			description = "Where every single measurement is written. Default: ./${DEFAULT-VALUE}")
	private Path out;

	@Option(names = "--keep", description = "Keep the working directory.")
	private boolean keep;

	@Option(names = "--quick", description = "Measure once: to see that it works, not how fast.")
	private boolean quick;

	@Option(names = "--child", hidden = true, description = "Load this file and tell how it went.")
	private @Nullable Path child;

	@Option(names = "--child-account", hidden = true, defaultValue = "bench", description = "Into this account.")
	private String childAccount;

	@Option(names = "--child-chunk", hidden = true, defaultValue = "20000", description = "Rows in a chunk.")
	private int childChunk;

	@Option(names = "--child-warm", hidden = true, description = "Load this file before.")
	private @Nullable Path childWarm;

	@Option(names = "--child-serve", hidden = true, description = "Serve until the input ends.")
	private boolean childServe;

	@Override
	public Integer call() throws Exception {
		PrintWriter print = this.spec.commandLine().getOut();
		if (this.child != null) {
			new ChildLoad(this.child, this.childAccount, this.childChunk, this.childWarm).run(print);
			return 0;
		}
		if (this.childServe) {
			ChildServe.run(System.in, print);
			return 0;
		}
		BenchRequest request = request();
		Bench bench = new Bench(request, this.spec.commandLine().getErr());
		BenchReport report = bench.run();
		print.print(report.table());
		print.flush();
		Files.writeString(request.out(), report.json());
		return 0;
	}

	private BenchRequest request() {
		if (this.repeat < 3 && !this.quick) {
			throw new ParameterException(this.spec.commandLine(), "--repeat must be 3 at least, or use --quick");
		}
		Set<String> wanted = new LinkedHashSet<>(this.only.isEmpty() ? FIGURES : this.only);
		if (this.only.isEmpty() && !this.growth) {
			wanted.remove("growth");
		}
		wanted.stream().filter((figure) -> !FIGURES.contains(figure)).findFirst().ifPresent((figure) -> {
			throw new ParameterException(this.spec.commandLine(),
					"'" + figure + "' is no figure; these are: " + String.join(", ", FIGURES));
		});
		try {
			return new BenchRequest(this.rows, this.quick ? 1 : this.repeat, wanted, this.out, this.keep);
		}
		catch (IllegalArgumentException ex) {
			throw new ParameterException(this.spec.commandLine(), String.valueOf(ex.getMessage()), ex);
		}
	}

}
