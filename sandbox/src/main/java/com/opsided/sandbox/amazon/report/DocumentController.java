package com.opsided.sandbox.amazon.report;

import com.opsided.sandbox.amazon.AmazonException;
import com.opsided.sandbox.amazon.fault.Action;
import com.opsided.sandbox.amazon.fault.Faults;
import com.opsided.sandbox.amazon.seller.Seller;
import org.jspecify.annotations.Nullable;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RequestAttribute;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.servlet.support.ServletUriComponentsBuilder;

/**
 * Gives the URL of a document, as often as it is asked for.
 */
@RestController
final class DocumentController {

	private final Reports reports;

	private final Documents documents;

	private final Presigned presigned;

	DocumentController(Reports reports, Documents documents, Presigned presigned) {
		this.reports = reports;
		this.documents = documents;
		this.presigned = presigned;
	}

	@GetMapping("/reports/2021-06-30/documents/{documentId}")
	Answer getReportDocument(@RequestAttribute Seller seller, @PathVariable String documentId,
			@RequestParam(defaultValue = "false") boolean enableContentEncodingUrlHeader) {
		DocumentFile file = this.reports.withDocument(documentId)
			.filter((each) -> each.sellerId().equals(seller.sellerId()))
			.map(this.documents::of)
			.orElseThrow(
					() -> AmazonException.missing("One or more of the provided reportDocumentIds could not be found."));
		String encoding = (file.gzip() && enableContentEncodingUrlHeader) ? "gzip" : "identity";
		String url = ServletUriComponentsBuilder.fromCurrentContextPath()
			.path("/documents/" + documentId)
			.query(this.presigned.query(documentId, encoding, Faults.happens(Action.EXPIRED_URL)))
			.toUriString();
		return new Answer(documentId, file.gzip() ? "GZIP" : null, url);
	}

	record Answer(String reportDocumentId, @Nullable String compressionAlgorithm, String url) {

	}

}
