package com.opsided.sandbox.provider;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.util.HtmlUtils;

/**
 * The words of a consent page: a plain form that a person can click and a test can post.
 *
 * @param title what is asked
 * @param action where the form is posted to
 * @param kept the fields that are posted unchanged
 * @param choice the field for who consents
 * @param choices who can; anybody else can be typed in
 * @param scopes what can be granted one by one; may be empty
 */
public record ConsentHtml(String title, String action, Map<String, String> kept, String choice, List<String> choices,
		List<String> scopes) {

	/**
	 * Shows the page.
	 * @return 200 with the form
	 */
	public ResponseEntity<String> page() {
		String hidden = this.kept.entrySet()
			.stream()
			.map((each) -> "<input type=\"hidden\" name=\"%s\" value=\"%s\">\n".formatted(escape(each.getKey()),
					escape(each.getValue())))
			.collect(Collectors.joining());
		String known = this.choices.stream()
			.map((each) -> "<option value=\"%s\">".formatted(escape(each)))
			.collect(Collectors.joining());
		return html(HttpStatus.OK, """
				<h1>%s</h1>
				<form method="post" action="%s">
				%s<p><input name="%s" list="known" value="%s" required><datalist id="known">%s</datalist></p>
				%s<button name="decision" value="confirm">Confirm</button>
				<button name="decision" value="cancel">Cancel</button>
				</form>""".formatted(escape(this.title), escape(this.action), hidden, escape(this.choice),
				this.choices.isEmpty() ? "" : escape(this.choices.get(0)), known, boxes()));
	}

	/** The empty field tells a form without a tick from a post that does not say. */
	private String boxes() {
		if (this.scopes.isEmpty()) {
			return "";
		}
		return this.scopes.stream()
			.map((each) -> "<p><label><input type=\"checkbox\" name=\"granted\" value=\"%s\" checked> %s</label></p>\n"
				.formatted(escape(each), escape(each)))
			.collect(Collectors.joining("", "<input type=\"hidden\" name=\"granted\" value=\"\">\n", ""));
	}

	/**
	 * Shows that nobody can consent, as the application asks wrongly.
	 * @param status the HTTP status
	 * @param title the provider's words
	 * @param detail more of them
	 * @return the page
	 */
	public static ResponseEntity<String> error(int status, String title, String detail) {
		return html(HttpStatus.valueOf(status), "<h1>%s</h1><p>%s</p>".formatted(escape(title), escape(detail)));
	}

	private static ResponseEntity<String> html(HttpStatus status, String body) {
		return ResponseEntity.status(status)
			.contentType(MediaType.TEXT_HTML)
			.body("<!doctype html><html lang=\"en\"><title>Sandbox</title><body>" + body + "</body></html>");
	}

	private static String escape(String text) {
		return HtmlUtils.htmlEscape(text);
	}

}
