package com.opsided.sync.upload;

import com.opsided.sync.run.AgainAtOnce;

/**
 * Some files of a run must be copied again, for others that were published meanwhile took
 * the ground from them. The run can be executed again at once.
 */
public final class LoadsStartedOver extends RuntimeException implements AgainAtOnce {

	LoadsStartedOver(int files) {
		super(files + " of the files must be copied again, for others changed the ledger meanwhile");
	}

}
