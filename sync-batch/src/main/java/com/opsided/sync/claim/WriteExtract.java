package com.opsided.sync.claim;

import java.io.IOException;
import java.io.OutputStream;
import java.io.OutputStreamWriter;
import java.io.Writer;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.util.concurrent.Semaphore;

import com.opsided.shared.claim.Claim;
import com.opsided.shared.discrepancy.ListedDiscrepancy;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.ProblemType;
import com.opsided.sync.detection.StreamLedger;

/**
 * Streams the ledger extract of a claim: row by row, whatever their number. Only some
 * callers at once, for each keeps a connection as long as he reads.
 */
public final class WriteExtract {

	private static final int AT_ONCE = 4;

	private final ReadPack packs;

	private final StreamLedger ledger;

	private final Semaphore turns = new Semaphore(AT_ONCE);

	WriteExtract(ReadPack packs, StreamLedger ledger) {
		this.packs = packs;
		this.ledger = ledger;
	}

	/**
	 * Writes the extract of a claim that the caller may see: its header alone if its loss
	 * is in no report any more.
	 * @param claim the claim
	 * @param output opened when nothing is in its way any more, closed at the end
	 * @throws IOException if a row is not taken
	 * @throws SQLException if PostgreSQL does not answer
	 */
	public void write(Claim claim, Output output) throws IOException, SQLException {
		if (!this.turns.tryAcquire()) {
			throw ApiProblem.of(ProblemType.UNAVAILABLE, "Several extracts are being read; try again in some seconds");
		}
		try {
			ListedDiscrepancy listed = this.packs.listed(claim);
			try (Writer out = new OutputStreamWriter(output.open(), StandardCharsets.UTF_8)) {
				LedgerCsv csv = new LedgerCsv(out, this.packs.facts(claim));
				if (listed != null) {
					this.ledger.forEach(claim.account(), listed.discrepancy().discrepancy(), csv::row);
				}
				csv.flush();
			}
		}
		finally {
			this.turns.release();
		}
	}

	/** Where an extract goes. */
	public interface Output {

		/**
		 * Opens it.
		 * @return what takes the bytes
		 * @throws IOException if it cannot be opened
		 */
		OutputStream open() throws IOException;

	}

}
