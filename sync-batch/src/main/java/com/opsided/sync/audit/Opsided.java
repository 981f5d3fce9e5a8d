package com.opsided.sync.audit;

import java.util.concurrent.Callable;

import com.opsided.sandbox.Sandbox;
import com.opsided.sandbox.Simulate;
import com.opsided.sync.bench.BenchCommand;
import com.opsided.sync.demo.DemoCommand;
import com.opsided.sync.demo.TourCommand;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.IVersionProvider;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Spec;

/**
 * The command {@code opsided}.
 */
@Command(name = "opsided", mixinStandardHelpOptions = true, versionProvider = Opsided.Version.class,
		subcommands = { AuditCommand.class, ServeCommand.class, TokenCommand.class, BenchCommand.class,
				DemoCommand.class, TourCommand.class, MigrateCommand.class, DoctorCommand.class, ResealCommand.class,
				ImportTokensCommand.class, ExportCommand.class, EraseCommand.class, Simulate.class, Sandbox.class,
				CommandLine.HelpCommand.class },
		description = "Finds the stock that Amazon owes its FBA sellers and prepares the claims.",
		exitCodeListHeading = "%nExit status:%n",
		exitCodeList = { "0:done", "2:the command line is wrong", "65:a file cannot be read as a report",
				"70:a failure of ours; the message says what to do" },
		footerHeading = "%n",
		footer = "Data is kept in ${OPSIDED_HOME:-~/.opsided} unless DB_HOST names a PostgreSQL server.")
public final class Opsided implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() {
		this.spec.commandLine().usage(this.spec.commandLine().getErr());
		return ExitStatus.USAGE;
	}

	/**
	 * Runs the command line and ends the process.
	 * @param arguments the arguments
	 */
	public static void main(String[] arguments) {
		System.exit(commandLine().execute(arguments));
	}

	static CommandLine commandLine() {
		return new CommandLine(new Opsided()).setExecutionExceptionHandler(new ExplainFailure())
			.setParameterExceptionHandler(new ExplainUsage());
	}

	/** Tells the version of the build. */
	static final class Version implements IVersionProvider {

		@Override
		public String[] getVersion() {
			String version = Opsided.class.getPackage().getImplementationVersion();
			return new String[] { "opsided " + ((version != null) ? version : "(development build)") };
		}

	}

}
