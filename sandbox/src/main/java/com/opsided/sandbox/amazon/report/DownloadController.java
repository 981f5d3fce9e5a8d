package com.opsided.sandbox.amazon.report;

import java.io.IOException;
import java.util.UUID;

import com.opsided.sandbox.amazon.fault.Action;
import com.opsided.sandbox.amazon.fault.Faults;
import jakarta.servlet.http.HttpServletResponse;
import org.jspecify.annotations.Nullable;

import org.springframework.core.io.FileSystemResource;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;

/**
 * Lets documents be downloaded as from S3, for whoever has the signed URL.
 */
@RestController
final class DownloadController {

	private final Reports reports;

	private final Documents documents;

	private final Presigned presigned;

	DownloadController(Reports reports, Documents documents, Presigned presigned) {
		this.reports = reports;
		this.documents = documents;
		this.presigned = presigned;
	}

	@GetMapping("/documents/{documentId}")
	ResponseEntity<?> document(@PathVariable String documentId,
			@RequestParam(name = "X-Amz-Date", defaultValue = "") String date,
			@RequestParam(name = "X-Amz-Signature", defaultValue = "") String signature,
			@RequestParam(name = "response-content-encoding", defaultValue = "") String encoding,
			HttpServletResponse response) throws IOException {
		response.setHeader("x-amz-request-id", UUID.randomUUID().toString());
		response.setHeader(HttpHeaders.SERVER, "AmazonS3");
		if (!this.presigned.isGenuine(documentId, date, encoding, signature)) {
			return error(HttpStatus.FORBIDDEN, "SignatureDoesNotMatch",
					"The request signature we calculated does not match the signature you provided.");
		}
		if (this.presigned.isExpired(date) || Faults.happens(Action.EXPIRED_URL)) {
			return error(HttpStatus.FORBIDDEN, "AccessDenied", "Request has expired");
		}
		@Nullable DocumentFile file = this.reports.withDocument(documentId).map(this.documents::of).orElse(null);
		return (file != null) ? answer(file, encoding)
				: error(HttpStatus.NOT_FOUND, "NoSuchKey", "The specified key does not exist.");
	}

	private static ResponseEntity<Resource> answer(DocumentFile file, String encoding) throws IOException {
		Resource resource = new FileSystemResource(file.path());
		String charset = Faults.happens(Action.WRONG_CHARSET) ? file.wrongCharset() : file.charset();
		return ResponseEntity.ok()
			.header(HttpHeaders.CONTENT_TYPE, "text/plain; charset=" + charset)
			.header(HttpHeaders.CONTENT_ENCODING, encoding)
			.header(HttpHeaders.ETAG, "\"" + Long.toHexString(resource.lastModified()) + "\"")
			.contentLength(resource.contentLength())
			.body(resource);
	}

	private static ResponseEntity<String> error(HttpStatus status, String code, String message) {
		return ResponseEntity.status(status)
			.contentType(MediaType.APPLICATION_XML)
			.body("<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<Error><Code>%s</Code><Message>%s</Message></Error>"
				.formatted(code, message));
	}

}
