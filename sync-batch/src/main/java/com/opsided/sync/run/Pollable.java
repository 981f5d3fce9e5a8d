package com.opsided.sync.run;

import java.time.Duration;

/**
 * Something that is looked at again and again, by one node of the cluster at a time. One
 * that stalls holds up no other. It must bear to be called twice at once: a node that was
 * asleep may wake up in the midst of it.
 */
public interface Pollable {

	/**
	 * Names it.
	 * @return a name, unique among all
	 */
	String name();

	/**
	 * Tells how often it is looked at.
	 * @return the time from one call to the next
	 */
	Duration interval();

	/** Looks. What is thrown is logged, and the next call comes in its time. */
	void poll();

}
