package com.opsided.sync.audit;

import java.io.PrintWriter;
import java.nio.file.Path;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.List;
import java.util.concurrent.Callable;

import com.opsided.shared.account.Region;
import com.opsided.sync.report.FindReports;
import com.opsided.sync.report.MissingPath;
import com.opsided.sync.report.ReportSource;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/**
 * The command {@code opsided audit}.
 */
@Command(name = "audit", mixinStandardHelpOptions = true, versionProvider = Opsided.Version.class, sortOptions = false,
		description = { "Reads report files downloaded from Amazon and tells what Amazon owes.", "",
				"Files may be directories, zip or gzip archives, tab or comma separated, in any order, several of a kind "
						+ "and overlapping in dates. What a file is, is told by its header. Files that were loaded "
						+ "before are not loaded again; an audit that was interrupted goes on where it stopped.",
				"",
				"It writes report.html, a page to read and to hand on that needs nothing else; discrepancies.csv, every "
						+ "row with every column; and summary.json, the sums.",
				"" },
		exitCodeListHeading = "%nExit status:%n",
		exitCodeList = { "0:done", "2:the command line is wrong",
				"65:a file cannot be read as a report; what could be read was audited",
				"70:a failure of ours; the message says what to do" })
final class AuditCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Parameters(paramLabel = "FILE", arity = "1..*", description = "Report files, directories or archives.")
	private List<Path> files = List.of();

	@Option(names = "--as-of", paramLabel = "DATE", converter = DateConverter.class,
			description = "The day to evaluate for, YYYY-MM-DD; nothing later is looked at. Default: today (UTC).")
	private @Nullable LocalDate asOf;

	@Option(names = "--out", paramLabel = "DIR", defaultValue = "audit",
			description = "Where report.html, discrepancies.csv and summary.json are written. Default: ./${DEFAULT-VALUE}")
	private Path out;

	@Option(names = "--account", paramLabel = "NAME",
			description = "The selling account the files belong to. Default: default")
	private @Nullable String account;

	@Option(names = "--region", paramLabel = "na|eu|fe", converter = RegionConverter.class, defaultValue = "na",
			description = "The account's region. Default: ${DEFAULT-VALUE}")
	private Region region;

	@Option(names = "--costs", paramLabel = "FILE",
			description = "The seller's sourcing costs: columns fnsku or msku, unit_cost, currency, effective_from; "
					+ "or Amazon's \"Manage Your Sourcing Cost\" export. They are remembered.")
	private @Nullable Path costs;

	@Option(names = "--fresh", description = "Forget everything that was loaded for the account before.")
	private boolean fresh;

	@Option(names = "--json", description = "Print the summary as JSON on standard output and nothing else.")
	private boolean json;

	@Option(names = "--quiet", description = "Show no progress and no tables; problems are still told.")
	private boolean quiet;

	@Override
	public Integer call() throws Exception {
		AuditRequest request = new AuditRequest(find(this.files),
				(this.costs != null) ? find(List.of(this.costs)) : List.of(),
				(this.asOf != null) ? this.asOf : LocalDate.now(Clock.system(ZoneOffset.UTC)), this.out, account(),
				this.account != null, this.region, this.fresh);
		PrintWriter print = this.spec.commandLine().getOut();
		PrintWriter tell = this.spec.commandLine().getErr();
		return Platform.with(tell, (beans) -> {
			ShowProgress progress = (this.quiet || this.json) ? ShowProgress.silent() : ShowProgress.on(tell);
			AuditResult result = new Audit(beans, progress).run(request);
			if (this.json) {
				print.println(result.summaryJson());
			}
			else if (!this.quiet) {
				new PrintAudit(print).print(result, request);
			}
			print.flush();
			new TellProblems(tell).tell(result);
			return result.problems() ? ExitStatus.DATA : ExitStatus.DONE;
		});
	}

	private String account() {
		String name = (this.account != null) ? this.account.strip() : "default";
		if (name.isEmpty()) {
			throw new ParameterException(this.spec.commandLine(), "--account needs a name");
		}
		return name;
	}

	private List<ReportSource> find(List<Path> paths) {
		try {
			return FindReports.in(paths);
		}
		catch (MissingPath ex) {
			throw new ParameterException(this.spec.commandLine(), ex.getMessage(), ex);
		}
	}

	/** Reads a day. */
	static final class DateConverter implements ITypeConverter<LocalDate> {

		@Override
		public LocalDate convert(String text) {
			try {
				return LocalDate.parse(text);
			}
			catch (DateTimeParseException ex) {
				throw new TypeConversionException("'" + text + "' is not a date; write it like 2026-10-31");
			}
		}

	}

	/** Reads a region. */
	static final class RegionConverter implements ITypeConverter<Region> {

		@Override
		public Region convert(String text) {
			try {
				return Region.parse(text);
			}
			catch (IllegalArgumentException ex) {
				throw new TypeConversionException(ex.getMessage());
			}
		}

	}

}
