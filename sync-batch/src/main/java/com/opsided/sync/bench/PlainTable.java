package com.opsided.sync.bench;

/**
 * The table that a newcomer would write: texts, and a key of date, digest and occurrence.
 */
final class PlainTable {

	static final String NAME = Workplace.SCHEMA + ".plain";

	static final String CREATE = "create table " + NAME + """
			 (account bigint not null, event_date date not null, digest uuid not null, occurrence int not null,
			fnsku text, asin text, msku text, title text, event_type text, reference_id text, quantity text,
			fulfillment_center text, disposition text, reason text, country text, reconciled text, unreconciled text,
			event_time text, store text, primary key (account, event_date, digest, occurrence))""";

	private PlainTable() {
	}

	/**
	 * Selects the rows of an account's ledger, in the order of their file, ready for it.
	 */
	static String rowsOf(long account) {
		return """
				select account, event_date, digest, row_number() over (partition by event_date, digest order by line),
				       fnsku, asin, msku, title, event_type, reference_id, quantity, fulfillment_center, disposition,
				       reason, country, reconciled, unreconciled, event_time, store
				from (select *, md5(concat_ws('|', event_date, fnsku, asin, msku, event_type, reference_id, quantity,
				          fulfillment_center, disposition, reason, country))::uuid as digest
				      from ledger where account = %d) l
				order by line""".formatted(account);
	}

}
