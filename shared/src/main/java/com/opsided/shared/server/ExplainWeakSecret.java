package com.opsided.shared.server;

import com.opsided.shared.web.WeakSecret;

import org.springframework.boot.diagnostics.AbstractFailureAnalyzer;
import org.springframework.boot.diagnostics.FailureAnalysis;

/** Tells a start that failed for a secret in one sentence. */
final class ExplainWeakSecret extends AbstractFailureAnalyzer<WeakSecret> {

	@Override
	protected FailureAnalysis analyze(Throwable failure, WeakSecret cause) {
		return new FailureAnalysis(String.valueOf(cause.getMessage()), null, cause);
	}

}
