package com.opsided.sync.doctor;

/** How it stands with what was looked at. */
public enum Grade {

	/** As it should be. */
	OK,
	/** Not looked at, for something it needs is at fault. */
	SKIPPED,
	/** It works, and somebody should see to it. */
	WARNING,
	/** Something does not work, or will be lost. */
	FAULT

}
