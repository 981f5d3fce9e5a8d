package com.opsided.sync.detection;

/** Settings of another feature that the results of a detection rest on. */
public interface DetectionSettings {

	/**
	 * Describes the settings.
	 * @return a text that is equal if and only if they are
	 */
	String text();

}
