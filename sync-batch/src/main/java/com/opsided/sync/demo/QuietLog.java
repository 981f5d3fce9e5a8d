package com.opsided.sync.demo;

import java.util.logging.LogManager;
import java.util.logging.Logger;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.LoggerContext;

import org.slf4j.LoggerFactory;

/** Keeps the logs of the simulated Amazon, which runs in this process, off the screen. */
final class QuietLog {

	private QuietLog() {
	}

	static void begin() {
		if (LoggerFactory.getILoggerFactory() instanceof LoggerContext log) {
			log.getLogger(org.slf4j.Logger.ROOT_LOGGER_NAME).setLevel(Level.ERROR);
		}
		Logger root = LogManager.getLogManager().getLogger("");
		if (root != null) {
			root.setLevel(java.util.logging.Level.SEVERE);
		}
	}

}
