package com.opsided.sync.audit;

import java.io.PrintWriter;

import picocli.CommandLine;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.UnmatchedArgumentException;

/** Tells what is wrong with a command line in one sentence, and where the help is. */
final class ExplainUsage implements IParameterExceptionHandler {

	@Override
	public int handleParseException(ParameterException wrong, String[] arguments) {
		CommandLine command = wrong.getCommandLine();
		PrintWriter tell = command.getErr();
		tell.println("opsided: " + wrong.getMessage());
		UnmatchedArgumentException.printSuggestions(wrong, tell);
		tell.println("Try '" + command.getCommandSpec().qualifiedName() + " --help'");
		tell.flush();
		return ExitStatus.USAGE;
	}

}
