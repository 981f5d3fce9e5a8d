package com.opsided.shared.web;

import java.io.IOException;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ReadListener;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletInputStream;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletRequestWrapper;
import jakarta.servlet.http.HttpServletResponse;

import org.springframework.web.filter.OncePerRequestFilter;

/**
 * Takes no body larger than a limit, whether it says its length or not. Multipart bodies
 * have a limit of their own.
 */
final class LimitBody extends OncePerRequestFilter {

	private final long limit;

	private final WriteProblem problem;

	LimitBody(long limit, WriteProblem problem) {
		this.limit = limit;
		this.problem = problem;
	}

	@Override
	protected boolean shouldNotFilter(HttpServletRequest request) {
		String type = request.getContentType();
		return type != null && type.startsWith("multipart/");
	}

	@Override
	protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
			throws ServletException, IOException {
		if (request.getContentLengthLong() > this.limit) {
			this.problem.to(response, ProblemType.TOO_LARGE, "At most " + this.limit + " bytes are taken");
			return;
		}
		chain.doFilter(new Limited(request, this.limit), response);
	}

	/** A request whose body ends in a problem where it should have ended by itself. */
	private static final class Limited extends HttpServletRequestWrapper {

		private final long limit;

		Limited(HttpServletRequest request, long limit) {
			super(request);
			this.limit = limit;
		}

		@Override
		public ServletInputStream getInputStream() throws IOException {
			return new LimitedStream(super.getInputStream(), this.limit);
		}

	}

	/** Counts what is read. */
	private static final class LimitedStream extends ServletInputStream {

		private final ServletInputStream in;

		private final long limit;

		private long read;

		LimitedStream(ServletInputStream in, long limit) {
			this.in = in;
			this.limit = limit;
		}

		@Override
		public int read() throws IOException {
			int next = this.in.read();
			count((next < 0) ? 0 : 1);
			return next;
		}

		@Override
		public int read(byte[] bytes, int offset, int length) throws IOException {
			int count = this.in.read(bytes, offset, length);
			count(Math.max(count, 0));
			return count;
		}

		private void count(int more) {
			this.read += more;
			if (this.read > this.limit) {
				throw ApiProblem.of(ProblemType.TOO_LARGE, "At most " + this.limit + " bytes are taken");
			}
		}

		@Override
		public boolean isFinished() {
			return this.in.isFinished();
		}

		@Override
		public boolean isReady() {
			return this.in.isReady();
		}

		@Override
		public void setReadListener(ReadListener listener) {
			this.in.setReadListener(listener);
		}

	}

}
