package com.opsided.integration.limit;

import java.util.LinkedHashMap;
import java.util.Map;

import com.opsided.shared.web.Caller;
import io.github.bucket4j.BucketExceptions.BucketExecutionException;
import jakarta.servlet.DispatcherType;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.security.core.Authentication;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.web.servlet.HandlerInterceptor;

/**
 * Limits the calls of one user, or of one address where no token is needed. It counts
 * here and settles with the other nodes now and then, so that a call costs no way to the
 * database. If that cannot be reached, nobody is limited: the call fails by itself or
 * needs none.
 */
final class LimitCalls implements HandlerInterceptor {

	private static final Logger logger = LoggerFactory.getLogger(LimitCalls.class);

	private static final String NAME = "calls";

	private static final int MOST_CALLERS = 10_000;

	private final RateLimitTable table;

	private final LimitProperties properties;

	private final Map<String, OwnShare> shares = new LinkedHashMap<>(16, 0.75F, true) {
		@Override
		protected boolean removeEldestEntry(Map.Entry<String, OwnShare> eldest) {
			return size() > MOST_CALLERS;
		}
	};

	LimitCalls(RateLimitTable table, LimitProperties properties) {
		this.table = table;
		this.properties = properties;
	}

	@Override
	public boolean preHandle(HttpServletRequest request, HttpServletResponse response, Object handler) {
		if (request.getDispatcherType() == DispatcherType.REQUEST) {
			try {
				count(callerOf(request), response);
			}
			catch (BucketExecutionException ex) {
				logger.warn("Calls are not counted", ex);
			}
		}
		return true;
	}

	private void count(String caller, HttpServletResponse response) {
		Taken taken = share(caller).take();
		taken.tell(response);
		if (!taken.isGranted()) {
			throw taken.problem();
		}
	}

	private OwnShare share(String caller) {
		synchronized (this.shares) {
			return this.shares.computeIfAbsent(caller,
					(key) -> this.table.share(NAME, this.properties.calls(), key, this.properties.ownCalls()));
		}
	}

	private static String callerOf(HttpServletRequest request) {
		Authentication authentication = SecurityContextHolder.getContext().getAuthentication();
		return (authentication != null && authentication.getPrincipal() instanceof Caller caller)
				? "user/" + caller.user() : "address/" + CallerAddress.of(request.getRemoteAddr());
	}

}
