package com.opsided.sync.console.run;

import java.util.Locale;
import java.util.stream.Stream;

import com.opsided.sync.jobs.ForetellControl;
import com.opsided.sync.jobs.Foretold;
import com.opsided.sync.jobs.RunDetails;
import com.opsided.sync.run.ControlRun;
import com.opsided.sync.run.ControlledRun;
import org.jspecify.annotations.Nullable;

/** What can be done with a run; named as in the addresses. */
public enum Change {

	/** Ends it at its next chunk boundary. */
	STOP("Stop", "It was asked to stop.", false) {
		@Override
		Foretold foretold(ForetellControl foretell, RunDetails run) {
			return foretell.stop(run);
		}

		@Override
		ControlledRun of(ControlRun control, long account, long run) {
			return control.stop(account, run);
		}
	},
	/** Goes on where it ended. */
	RESTART("Restart", "It was restarted.", false) {
		@Override
		Foretold foretold(ForetellControl foretell, RunDetails run) {
			return foretell.restart(run);
		}

		@Override
		ControlledRun of(ControlRun control, long account, long run) {
			return control.restart(account, run);
		}
	},
	/** Gives it up for good. */
	ABANDON("Abandon", "It was given up.", true) {
		@Override
		Foretold foretold(ForetellControl foretell, RunDetails run) {
			return foretell.abandon(run);
		}

		@Override
		ControlledRun of(ControlRun control, long account, long run) {
			return control.abandon(account, run);
		}
	};

	private final String label;

	private final String done;

	private final boolean forGood;

	Change(String label, String done, boolean forGood) {
		this.label = label;
		this.done = done;
		this.forGood = forGood;
	}

	/**
	 * Says afterwards that it was done, from the code of an address.
	 * @param code the end of its address, null if nothing was done
	 * @return a sentence, null if the code is none
	 */
	static @Nullable String told(@Nullable String code) {
		return Stream.of(values())
			.filter((change) -> change.name().toLowerCase(Locale.ROOT).equals(code))
			.map((change) -> change.done)
			.findFirst()
			.orElse("started".equals(code) ? "It was started." : null);
	}

	/** Finds it by the end of its address. */
	static Change named(String name) {
		return valueOf(name.toUpperCase(Locale.ROOT));
	}

	/**
	 * Names it for people.
	 * @return a verb
	 */
	public String label() {
		return this.label;
	}

	/**
	 * Tells whether it cannot be undone.
	 * @return whether it cannot
	 */
	public boolean isForGood() {
		return this.forGood;
	}

	abstract Foretold foretold(ForetellControl foretell, RunDetails run);

	abstract ControlledRun of(ControlRun control, long account, long run);

}
