package com.opsided.shared.web;

import java.sql.SQLException;
import java.util.Map;
import java.util.Optional;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.dao.DataAccessResourceFailureException;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.transaction.CannotCreateTransactionException;

/**
 * Turns whatever failed below a controller into a problem. What is ours is logged whole
 * and told as little as possible.
 */
public final class ExplainFailure {

	static final String OURS = "It was logged under the request id; try again, and report the id if it fails again";

	private static final Logger logger = LoggerFactory.getLogger(ExplainFailure.class);

	/** PostgreSQL: these come from the caller, wherever they were sent. */
	private static final Map<String, String> FROM_THE_CALLER = Map.of("22021",
			"A text holds a character that no text can have (U+0000)", "22008",
			"A date lies outside of the years that can be kept (4713 BC to 294276 AD)");

	private ExplainFailure() {
	}

	/**
	 * Explains a failure, and logs it if it is ours.
	 * @param failure what was thrown
	 * @return the problem that it is for the caller
	 */
	public static ApiProblem of(Exception failure) {
		Optional<ApiProblem> told = Causes.find(failure, ApiProblem.class);
		if (told.isPresent()) {
			return told.get();
		}
		if (failure instanceof DataAccessResourceFailureException || failure instanceof TransientDataAccessException
				|| failure instanceof CannotCreateTransactionException) {
			logger.warn("The database cannot be used at the moment", failure);
			return ApiProblem.of(ProblemType.UNAVAILABLE, "The database does not answer; try again in some seconds");
		}
		Optional<String> theirs = Causes.find(failure, SQLException.class)
			.map((each) -> FROM_THE_CALLER.get(String.valueOf(each.getSQLState())));
		if (theirs.isPresent()) {
			return ApiProblem.of(ProblemType.INVALID_REQUEST, theirs.get());
		}
		logger.error("A request failed", failure);
		return ApiProblem.of(ProblemType.INTERNAL, OURS);
	}

}
