package com.opsided.sync.runlog;

import java.time.Clock;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.LockSupport;

import com.opsided.shared.run.NewLogLine;
import com.opsided.shared.run.RunLogTable;
import com.opsided.shared.run.RunLogTable.LoggedAttempt;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessException;
import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.RecoverableDataAccessException;
import org.springframework.dao.TransientDataAccessException;

/**
 * Writes the lines of runs, in batches, on a thread of its own. What finds no room in the
 * queue, or cannot be written, is counted by attempt and told in a line of the attempt.
 */
final class WriteRunLog implements AutoCloseable {

	private static final Logger logger = LoggerFactory.getLogger(WriteRunLog.class);

	private static final long PATIENCE_MILLIS = 3_000;

	private static final long PAUSE_MILLIS = 500;

	private final RunLogTable table;

	private final RunLogProperties properties;

	private final Clock clock;

	private final BlockingQueue<CaughtLine> queue;

	private final Map<LoggedAttempt, Long> dropped = new ConcurrentHashMap<>();

	private final Thread writer = new Thread(this::writeAll, "run-log");

	private volatile boolean ending;

	private boolean failing;

	WriteRunLog(RunLogTable table, RunLogProperties properties, Clock clock) {
		this.table = table;
		this.properties = properties;
		this.clock = clock;
		this.queue = new ArrayBlockingQueue<>(properties.queue());
		this.writer.setDaemon(true);
	}

	void begin() {
		this.writer.start();
	}

	/** Never waits: a line that finds no room is counted. */
	void offer(CaughtLine line) {
		if (!this.queue.offer(line)) {
			drop(line.attempt(), 1);
		}
	}

	private void drop(LoggedAttempt attempt, long lines) {
		this.dropped.merge(attempt, lines, Long::sum);
	}

	/** Writes what is still there, for some seconds at most. */
	@Override
	public void close() {
		this.ending = true;
		try {
			this.writer.join(PATIENCE_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void writeAll() {
		while (!this.ending || !this.queue.isEmpty() || !this.dropped.isEmpty()) {
			try {
				writeBatch(nextBatch());
				tellDropped();
			}
			catch (InterruptedException ex) {
				return;
			}
		}
	}

	private List<CaughtLine> nextBatch() throws InterruptedException {
		List<CaughtLine> batch = new ArrayList<>();
		CaughtLine first = this.queue.poll(this.properties.interval().toMillis(), TimeUnit.MILLISECONDS);
		if (first != null) {
			batch.add(first);
			if (!this.ending && this.queue.size() < this.properties.batch()) {
				LockSupport.parkNanos(this.properties.interval().toNanos());
			}
			this.queue.drainTo(batch, this.properties.batch() - 1);
		}
		return batch;
	}

	private void writeBatch(List<CaughtLine> batch) throws InterruptedException {
		Map<LoggedAttempt, List<NewLogLine>> byAttempt = new LinkedHashMap<>();
		for (CaughtLine line : batch) {
			byAttempt.computeIfAbsent(line.attempt(), (attempt) -> new ArrayList<>())
				.add(line.toLine(this.properties.length()));
		}
		for (Map.Entry<LoggedAttempt, List<NewLogLine>> each : byAttempt.entrySet()) {
			write(each.getKey(), each.getValue());
		}
	}

	private void write(LoggedAttempt attempt, List<NewLogLine> lines) throws InterruptedException {
		if (!tried(() -> append(attempt, lines))) {
			drop(attempt, lines.size());
		}
	}

	private void append(LoggedAttempt attempt, List<NewLogLine> lines) {
		int written = this.table.append(attempt, lines, this.properties.lines());
		if (written < lines.size()) {
			this.table.leftOut(attempt, lines.size() - written);
		}
	}

	private void tellDropped() throws InterruptedException {
		for (LoggedAttempt attempt : List.copyOf(this.dropped.keySet())) {
			Long lines = this.dropped.remove(attempt);
			if (lines != null && !tried(() -> tellDropped(attempt, lines)) && !this.ending) {
				drop(attempt, lines);
				return;
			}
		}
	}

	private void tellDropped(LoggedAttempt attempt, long lines) {
		if (this.table.append(attempt, List.of(notice(lines)), this.properties.lines()) == 0) {
			this.table.leftOut(attempt, lines);
		}
	}

	private NewLogLine notice(long lines) {
		return new NewLogLine(this.clock.instant(), "WARN", WriteRunLog.class.getName(), null,
				lines + " lines are missing here: they came faster than they could be written;"
						+ " the log of the node has them",
				null);
	}

	/**
	 * Writes; a database that does not answer is waited for, while the queue takes what
	 * comes. False if it cannot be written at all.
	 */
	private boolean tried(Runnable write) throws InterruptedException {
		while (true) {
			try {
				write.run();
				this.failing = false;
				return true;
			}
			catch (DataAccessException ex) {
				if (!this.failing) {
					logger.warn("Log lines of runs cannot be kept with them at the moment", ex);
				}
				this.failing = true;
				if (this.ending || !passes(ex)) {
					return false;
				}
				Thread.sleep(PAUSE_MILLIS);
			}
		}
	}

	private static boolean passes(DataAccessException failure) {
		return failure instanceof DataAccessResourceFailureException || failure instanceof TransientDataAccessException
				|| failure instanceof RecoverableDataAccessException;
	}

}
