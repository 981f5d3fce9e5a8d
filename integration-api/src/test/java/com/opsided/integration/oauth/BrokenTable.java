package com.opsided.integration.oauth;

import java.util.concurrent.atomic.AtomicInteger;

/** A table of a real database that takes no statement of a kind, until closed. */
final class BrokenTable implements AutoCloseable {

	private static final AtomicInteger number = new AtomicInteger();

	private final String table;

	private final String name;

	private BrokenTable(String table, String name) {
		this.table = table;
		this.name = name;
	}

	/** Breaks at the statement. */
	static BrokenTable at(String table, String events) {
		return at(table, "before", events, "true");
	}

	/** Breaks at a row for which a condition holds. */
	static BrokenTable at(String table, String events, String condition) {
		return at(table, "before", events, condition);
	}

	/** Breaks when the transaction commits, after all its statements went well. */
	static BrokenTable atCommit(String table, String events) {
		return at(table, "commit", events, "true");
	}

	private static BrokenTable at(String table, String when, String events, String condition) {
		String name = "broken_" + number.incrementAndGet();
		ConsentServer.tables().sql("""
				create function %s() returns trigger language plpgsql as $$
				begin
				    if %s then raise exception 'the disk is on fire'; end if;
				    if tg_op = 'DELETE' then return old; end if;
				    return new;
				end $$
				""".formatted(name, condition)).update();
		ConsentServer.tables()
			.sql(when.equals("commit")
					? "create constraint trigger %s after %s on %s deferrable initially deferred for each row execute function %s()"
						.formatted(name, events, table, name)
					: "create trigger %s %s %s on %s for each row execute function %s()".formatted(name, when, events,
							table, name))
			.update();
		return new BrokenTable(table, name);
	}

	@Override
	public void close() {
		ConsentServer.tables().sql("drop trigger %s on %s".formatted(this.name, this.table)).update();
		ConsentServer.tables().sql("drop function %s()".formatted(this.name)).update();
	}

}
