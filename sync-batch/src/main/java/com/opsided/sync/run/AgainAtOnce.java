package com.opsided.sync.run;

/**
 * Borne by exceptions that say: the attempt made progress, and the next one, which may
 * begin at once, will make more.
 */
public interface AgainAtOnce {

}
