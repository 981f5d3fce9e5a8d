package com.opsided.sync.doctor;

import java.util.List;

/** Looks at one part of a deployment and changes nothing. */
interface Check {

	/** Names it. */
	String name();

	/** Tells what must be all right before it makes sense to look. */
	default Needs needs() {
		return Needs.SCHEMA;
	}

	/**
	 * Looks.
	 * @param deployment what is looked at
	 * @return what was found, at least one thing; what it throws is a fault, too
	 */
	List<Finding> look(Deployment deployment) throws Exception;

	/** What must be all right first. */
	enum Needs {

		/** Nothing. */
		NOTHING,
		/** A database that answers. */
		DATABASE,
		/** Tables as this program knows them. */
		SCHEMA

	}

}
