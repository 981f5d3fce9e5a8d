package com.opsided.sync.upload;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.UUID;

import com.opsided.shared.account.Account;
import com.opsided.shared.account.Region;
import com.opsided.shared.web.ApiController;
import com.opsided.shared.web.ApiProblem;
import com.opsided.shared.web.Caller;
import com.opsided.shared.web.IdempotencyKey;
import com.opsided.sync.run.RequestedRun;
import io.swagger.v3.oas.annotations.Operation;
import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.media.Schema;
import io.swagger.v3.oas.annotations.parameters.RequestBody;
import org.jspecify.annotations.Nullable;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestHeader;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.multipart.MultipartFile;
import org.springframework.web.multipart.MultipartHttpServletRequest;

/** Takes report files instead of a connection. */
@ApiController
class UploadController {

	private final FindUploadAccount accounts;

	private final ReceiveFiles receive;

	UploadController(FindUploadAccount accounts, ReceiveFiles receive) {
		this.accounts = accounts;
		this.receive = receive;
	}

	private static @Nullable Region region(@Nullable String code) {
		try {
			return (code != null) ? Region.parse(code) : null;
		}
		catch (IllegalArgumentException ex) {
			throw ApiProblem.field("region", "must be na, eu or fe");
		}
	}

	@PostMapping(path = "/api/v1/sync/uploads/{userId}", consumes = MediaType.MULTIPART_FORM_DATA_VALUE)
	@ResponseStatus(HttpStatus.ACCEPTED)
	@Operation(summary = "Hand in report files or archives of them, under any name of part: a run loads them",
			requestBody = @RequestBody(required = true,
					content = @Content(mediaType = MediaType.MULTIPART_FORM_DATA_VALUE,
							schema = @Schema(type = "object"))))
	ResponseEntity<UploadedRun> upload(Caller caller, @PathVariable UUID userId,
			@RequestParam(required = false) @Nullable Long accountId,
			@RequestParam(required = false) @Nullable String region,
			@RequestHeader(name = IdempotencyKey.HEADER, required = false) @Nullable String key,
			MultipartHttpServletRequest request) throws IOException {
		Account account = this.accounts.of(caller, userId, accountId, region(region));
		List<MultipartFile> files = request.getMultiFileMap().values().stream().flatMap(List::stream).toList();
		RequestedRun run = this.receive.receive(caller, account, files, IdempotencyKey.of(key, caller));
		return ResponseEntity.status(run.created() ? HttpStatus.ACCEPTED : HttpStatus.OK)
			.location(URI.create("/api/v1/jobs/runs/" + run.run().id()))
			.body(UploadedRun.of(run.run(), files.stream().map(MultipartFile::getOriginalFilename).toList()));
	}

}
