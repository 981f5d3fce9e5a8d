package com.opsided.sync.audit;

import java.time.Clock;
import java.time.Duration;
import java.time.format.DateTimeParseException;
import java.util.Locale;
import java.util.UUID;
import java.util.concurrent.Callable;

import com.opsided.shared.web.MintToken;
import com.opsided.shared.web.Role;
import com.opsided.shared.web.SigningKeys;
import com.opsided.shared.web.WeakSecret;
import picocli.CommandLine.Command;
import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;
import picocli.CommandLine.TypeConversionException;

/**
 * The command {@code opsided token}: an access token for whoever holds the secret anyway.
 */
@Command(name = "token", mixinStandardHelpOptions = true, versionProvider = Opsided.Version.class, sortOptions = false,
		description = { "Prints an access token for the REST facades, signed with JWT_SECRET.", "" },
		exitCodeListHeading = "%nExit status:%n",
		exitCodeList = { "0:done", "2:the command line is wrong", "78:JWT_SECRET is missing or weak" })
final class TokenCommand implements Callable<Integer> {

	@Spec
	private CommandSpec spec;

	@Option(names = "--role", paramLabel = "ADMIN|OPERATOR|SELLER", defaultValue = "SELLER",
			description = "What the token may do. Default: ${DEFAULT-VALUE}")
	private Role role;

	@Option(names = "--user", paramLabel = "UUID", defaultValue = "00000000-0000-0000-0000-000000000001",
			description = "The user it speaks for. Default: ${DEFAULT-VALUE}")
	private UUID user;

	@Option(names = "--ttl", paramLabel = "DURATION", converter = DurationConverter.class, defaultValue = "1h",
			description = "How long it is valid: 15m, 8h, 30d. Default: ${DEFAULT-VALUE}")
	private Duration lifetime;

	@Override
	public Integer call() {
		try {
			SigningKeys keys = SigningKeys.of(ServerSecret.JWT.find(), null);
			String token = new MintToken(keys, Clock.systemUTC()).mint(this.user, this.role, this.lifetime);
			this.spec.commandLine().getOut().println(token);
			return ExitStatus.DONE;
		}
		catch (WeakSecret ex) {
			this.spec.commandLine().getErr().println("opsided: " + ex.getMessage());
			return ExitStatus.CONFIGURATION;
		}
	}

	/** Reads {@code 90s}, {@code 15m}, {@code 8h}, {@code 30d}. */
	static final class DurationConverter implements ITypeConverter<Duration> {

		@Override
		public Duration convert(String text) {
			String upper = text.strip().toUpperCase(Locale.ROOT);
			try {
				Duration duration = Duration.parse(upper.endsWith("D") ? "P" + upper : "PT" + upper);
				if (duration.compareTo(Duration.ZERO) > 0) {
					return duration;
				}
			}
			catch (DateTimeParseException ex) {
				// Told below.
			}
			throw new TypeConversionException("'" + text + "' is not a duration; write it like 15m, 8h or 30d");
		}

	}

}
