package com.opsided.shared.postgres;

import java.io.IOException;
import java.nio.file.Path;
import java.sql.SQLException;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

/**
 * Our own PostgreSQL, on nothing but a JDK: unpacked, initialised and started at the
 * first use, with its data kept for the next ({@code design.md}, "Running on nothing").
 * <p>
 * One home has one server, however many processes use it. The first starts it, the others
 * adopt it, also one that a killed process left behind; the last to close stops it. It is
 * reached over the loopback with a password that only the owner of the home can read.
 */
public final class EmbeddedServer implements PostgresServer {

	private static final String DATABASE = "opsided";

	private final ServerHome home;

	private final List<RunAs> forRoot;

	private final StopAtExit stopAtExit = new StopAtExit(this);

	private @Nullable Presence presence;

	private @Nullable ServerAddress address;

	private boolean closed;

	private EmbeddedServer(ServerHome home, List<RunAs> forRoot) {
		this.home = home;
		this.forRoot = forRoot;
	}

	/**
	 * Starts the server of a home, or adopts the one that runs there, and waits until it
	 * answers. A first start takes some seconds.
	 * @param home the directory for everything ours, made if need be
	 * @param settings over the defaults of {@code ServerSettings}, for a server that this
	 * call starts: names and values as in {@code postgresql.conf}
	 * @throws EmbeddedServerFailed if that does not work; its message says what to do
	 */
	public static EmbeddedServer start(Path home, Map<String, String> settings) {
		return start(home, settings, RunAs.forRoot());
	}

	static EmbeddedServer start(Path home, Map<String, String> settings, List<RunAs> forRoot) {
		EmbeddedServer server = new EmbeddedServer(ServerHome.in(home), forRoot);
		server.stopAtExit.register();
		try {
			server.open(ServerSettings.with(settings));
			return server;
		}
		catch (IOException ex) {
			server.stopAtExit.forget();
			throw Sentences.cannotUse(server.home.root(), ex);
		}
		catch (RuntimeException ex) {
			server.stopAtExit.forget();
			throw ex;
		}
	}

	private synchronized void open(ServerSettings settings) throws IOException {
		ServerLock.during(this.home, () -> {
			FindServer.Found found = findOrStart(settings);
			this.presence = found.presence();
			this.address = found.address().in(DATABASE);
			found.presence().makeDatabase(DATABASE);
		});
	}

	private FindServer.Found findOrStart(ServerSettings settings) throws IOException, SQLException {
		Optional<FindServer.Found> running = FindServer.in(this.home);
		if (running.isPresent()) {
			return running.get();
		}
		int port = new StartServer(this.home, PostgresTools.in(this.home, this.forRoot), settings).start();
		return FindServer.Found.at(this.home, port);
	}

	@Override
	public synchronized ServerAddress address() {
		ServerAddress open = this.address;
		if (open == null) {
			throw new IllegalStateException("the server has not been started");
		}
		return open;
	}

	/**
	 * Connections of this process's pools, of the sort that should be closed before the
	 * server is.
	 */
	synchronized long ours() {
		try {
			return (this.presence == null || this.closed) ? 0 : this.presence.ours();
		}
		catch (SQLException ex) {
			return 0; // the server is gone
		}
	}

	/**
	 * Stops the server and waits for its end, unless another process is connected, which
	 * then keeps it.
	 * @throws EmbeddedServerFailed if it does not stop
	 */
	@Override
	public synchronized void close() {
		if (this.closed) {
			return;
		}
		this.closed = true;
		this.stopAtExit.forget();
		try {
			ServerLock.during(this.home, () -> new LeaveServer(this.home, this.forRoot).leave(this.presence));
		}
		catch (IOException ex) {
			throw Sentences.cannotUse(this.home.root(), ex);
		}
	}

}
