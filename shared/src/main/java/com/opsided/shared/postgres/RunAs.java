package com.opsided.shared.postgres;

import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * How to run PostgreSQL's programs, which refuse to run as root.
 *
 * @param before the words in front of a command
 * @param user the user it becomes, to whom its files must belong; null if it stays
 * @param throughShell whether the command follows as one word, and without any power of
 * root over the directories above the home
 */
record RunAs(List<String> before, @Nullable String user, boolean throughShell) {

	/** For everybody but root. */
	static final RunAs OURSELVES = new RunAs(List.of(), null, false);

	/** A user namespace without a mapping: root's files, nobody's name. */
	static final RunAs NAMESPACE = new RunAs(List.of("unshare", "--user"), null, false);

	/**
	 * The ways for root, best first. Containers mostly forbid namespaces. {@code setpriv}
	 * keeps the one capability that reaches a home below {@code /root}; {@code su} is all
	 * that Alpine has, and needs a home that its user may enter.
	 */
	static List<RunAs> forRoot() {
		return List.of(NAMESPACE, setpriv("postgres"), setpriv("nobody"), su("postgres"), su("nobody"));
	}

	/**
	 * {@code no_setuid_fixup} lets the capability count for {@code access(2)} too, by
	 * which {@code initdb} finds its server. The group is any: all files are closed to
	 * groups.
	 */
	static RunAs setpriv(String user) {
		return new RunAs(List.of("setpriv", "--reuid=" + user, "--regid=65534", "--clear-groups",
				"--securebits=+no_setuid_fixup", "--inh-caps=-all,+dac_override", "--ambient-caps=-all,+dac_override",
				"--bounding-set=-all,+dac_override"), user, false);
	}

	static RunAs su(String user) {
		return new RunAs(List.of("su", "-s", "/bin/sh", user, "-c"), user, true);
	}

	List<String> command(List<String> words) {
		Stream<String> after = this.throughShell
				? Stream.of(words.stream().map(RunAs::quoted).collect(Collectors.joining(" "))) : words.stream();
		return Stream.concat(this.before.stream(), after).toList();
	}

	private static String quoted(String word) {
		return "'" + word.replace("'", "'\\''") + "'";
	}

}
