package com.opsided.shared.amazon;

import java.io.IOException;
import java.io.InterruptedIOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;

import com.opsided.shared.failure.FailureCategory;
import org.apache.hc.client5.http.classic.HttpClient;
import org.apache.hc.client5.http.classic.methods.HttpGet;
import org.apache.hc.core5.http.ClassicHttpResponse;
import org.apache.hc.core5.http.ContentType;
import org.apache.hc.core5.http.Header;
import org.apache.hc.core5.http.HttpEntity;
import org.jspecify.annotations.Nullable;

/**
 * Gets the bytes of documents from the file store: without a token, without redirects,
 * without unpacking.
 */
final class DownloadDocument {

	private final AmazonProperties properties;

	private final HttpClient http;

	private final ProviderCalls calls;

	private final Clock clock;

	DownloadDocument(AmazonProperties properties, HttpClient http, ProviderCalls calls, Clock clock) {
		this.properties = properties;
		this.http = http;
		this.calls = calls;
		this.clock = clock;
	}

	DownloadedDocument to(Path target, ReportDocument document, AmazonAccount account) {
		Instant began = this.clock.instant();
		try {
			URI address = DocumentAddress.parse(document.url(), this.properties.endpoints().of(account.region()),
					this.properties.documentHosts());
			DownloadedDocument downloaded = get(address, document, target);
			told(began, null);
			return downloaded;
		}
		catch (AmazonFailure ex) {
			told(began, ex.category());
			throw ex;
		}
	}

	private DownloadedDocument get(URI address, ReportDocument document, Path target) {
		HttpGet request = new HttpGet(address);
		request.setHeader("User-Agent", this.properties.userAgent());
		try {
			return this.http.execute(request, (response) -> saved(response, document, target));
		}
		catch (CannotSave ex) {
			throw failure(new Problem(FailureCategory.CONFIGURATION,
					"the file " + target.getFileName() + " cannot be written; look at the disk", null, null, null, ex));
		}
		catch (IOException ex) {
			throw failure(thrown(ex));
		}
	}

	private DownloadedDocument saved(ClassicHttpResponse response, ReportDocument document, Path target)
			throws IOException {
		HttpEntity entity = response.getEntity();
		if (response.getCode() != 200 || entity == null) {
			throw failure(refused(response));
		}
		SaveDocument save = new SaveDocument(target);
		save.from(entity.getContent());
		ContentType type = ContentType.parseLenient(entity.getContentType());
		return new DownloadedDocument(target, save.bytes(), save.sha256Hex(),
				(type != null) ? type.getParameter("charset") : null, document.compressionAlgorithm());
	}

	private static Problem refused(ClassicHttpResponse response) {
		int status = response.getCode();
		Header id = response.getFirstHeader("x-amz-request-id");
		String requestId = (id != null) ? id.getValue() : null;
		if (status == 403) {
			return new Problem(FailureCategory.PROVIDER_DOWN,
					"the address is not valid any more; ask for the document again", status, requestId,
					Problem.DOCUMENT_EXPIRED, null);
		}
		if (status >= 500 || status == 429) {
			return new Problem(FailureCategory.PROVIDER_DOWN, "the file store has a problem (status " + status + ')',
					status, requestId, null, null);
		}
		return new Problem(FailureCategory.BAD_DATA, "the file store answers with status " + status, status, requestId,
				null, null);
	}

	private static Problem thrown(IOException ex) {
		if (ex instanceof ReplyTooLarge) {
			return new Problem(FailureCategory.BAD_DATA, String.valueOf(ex.getMessage()));
		}
		String reason = (ex instanceof InterruptedIOException) ? "there was no answer in time"
				: "the connection failed (" + ex.getClass().getSimpleName() + ')';
		return new Problem(FailureCategory.PROVIDER_DOWN, reason, null, null, null, ex);
	}

	private AmazonFailure failure(Problem problem) {
		boolean later = problem.category().passesByItself();
		return new AmazonFailure(problem, AmazonOperation.DOWNLOAD.id(), later ? this.clock.instant() : null);
	}

	private void told(Instant began, @Nullable FailureCategory failure) {
		this.calls.ended(new ProviderCall(AmazonOperation.DOWNLOAD.id(), failure, 1,
				Duration.between(began, this.clock.instant()), Duration.ZERO));
	}

}
