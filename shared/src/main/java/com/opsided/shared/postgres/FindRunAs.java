package com.opsided.shared.postgres;

import java.io.IOException;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.UserPrincipal;
import java.util.Comparator;
import java.util.List;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Tries the ways to run PostgreSQL's programs in a home, and leaves the home to the user
 * of the first that works.
 */
final class FindRunAs {

	private final ServerHome home;

	private final Binaries binaries;

	private final Self self;

	FindRunAs(ServerHome home, Binaries binaries, Self self) {
		this.home = home;
		this.binaries = binaries;
		this.self = self;
	}

	/**
	 * The tools, ready to run.
	 * @param forRoot the ways to try if this process is root
	 * @throws EmbeddedServerFailed if none works
	 */
	PostgresTools among(List<RunAs> forRoot) throws IOException {
		for (RunAs way : this.self.isRoot() ? sameOwnerFirst(forRoot) : List.of(RunAs.OURSELVES)) {
			UserPrincipal owner = owner(way);
			if (owner != null && works(way, owner)) {
				return new PostgresTools(this.home, this.binaries, way, owner);
			}
		}
		throw this.self.isRoot() ? notAsRoot()
				: Sentences.didNot("run", this.home, Files.readString(this.home.commandOutput()));
	}

	/** The files of a server that may be running do not change hands without need. */
	private List<RunAs> sameOwnerFirst(List<RunAs> ways) throws IOException {
		UserPrincipal now = Files.getOwner(this.home.root());
		return ways.stream().sorted(Comparator.comparing((way) -> !now.equals(owner(way)))).toList();
	}

	private boolean works(RunAs way, UserPrincipal owner) throws IOException {
		leaveTo(owner);
		if (way.throughShell()) {
			letPass(this.home.root().getParent());
		}
		return Command
			.run(way.command(List.of(this.binaries.program("postgres"), "--version")), this.home.commandOutput())
			.worked();
	}

	private void leaveTo(UserPrincipal owner) throws IOException {
		if (this.self.isRoot() && !Files.getOwner(this.home.root()).equals(owner)) {
			Trees.giveTo(owner, this.home.root());
		}
	}

	/** Through, not in: the directory cannot be listed, and all below it stays closed. */
	private static void letPass(@Nullable Path directory) throws IOException {
		if (directory != null) {
			Set<PosixFilePermission> permissions = Files.getPosixFilePermissions(directory);
			if (permissions.add(PosixFilePermission.OTHERS_EXECUTE)) {
				Files.setPosixFilePermissions(directory, permissions);
			}
		}
	}

	private @Nullable UserPrincipal owner(RunAs way) {
		String user = way.user();
		try {
			return (user == null) ? this.self.user()
					: FileSystems.getDefault().getUserPrincipalLookupService().lookupPrincipalByName(user);
		}
		catch (IOException ex) {
			return null; // no such user here
		}
	}

	private EmbeddedServerFailed notAsRoot() {
		return new EmbeddedServerFailed("PostgreSQL refuses to run as root, and no other user could run it in "
				+ this.home.root() + ": run Opsided as an ordinary user, set OPSIDED_HOME to a directory that the user "
				+ "nobody may enter, or set DB_HOST to a server");
	}

}
