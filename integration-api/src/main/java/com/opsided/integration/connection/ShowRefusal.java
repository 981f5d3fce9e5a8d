package com.opsided.integration.connection;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.CacheControl;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ControllerAdvice;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.util.HtmlUtils;

/**
 * Tells a person that a consent was refused: with the status that a script is given, in
 * words, and on its way to the page that was agreed on.
 */
@ControllerAdvice
@Order(Ordered.HIGHEST_PRECEDENCE)
final class ShowRefusal {

	private static final String PAGE = """
			<!doctype html>
			<html lang="en">
			<head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
			<title>Nothing was connected</title></head>
			<body><main><h1>Nothing was connected</h1>
			<p>%s.</p>
			%s</main></body>
			</html>
			""";

	@ExceptionHandler
	ResponseEntity<byte[]> show(RefusedInBrowser refused) {
		URI page = refused.page();
		String onwards = (page != null)
				? "<p><a href=\"" + HtmlUtils.htmlEscape(page.toString()) + "\">Go on in Opsided</a></p>\n" : "";
		String body = PAGE.formatted(HtmlUtils.htmlEscape(String.valueOf(refused.problem().getMessage())), onwards);
		ResponseEntity.BodyBuilder answer = ResponseEntity.status(refused.problem().type().status())
			.cacheControl(CacheControl.noStore())
			.contentType(new MediaType(MediaType.TEXT_HTML, StandardCharsets.UTF_8));
		if (page != null) {
			// The status stays the one of the contract; a redirect would hide it.
			answer.header("Refresh", "0; url=" + page);
		}
		return answer.body(body.getBytes(StandardCharsets.UTF_8));
	}

}
