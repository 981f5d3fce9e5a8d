package com.opsided.sandbox.amazon.lwa;

import java.util.List;
import java.util.stream.Collectors;

import com.opsided.sandbox.amazon.SandboxApplication;
import com.opsided.sandbox.amazon.seller.Seller;

import org.springframework.web.util.HtmlUtils;

/**
 * The words of the consent page.
 */
final class ConsentPage {

	private ConsentPage() {
	}

	static String form(SandboxApplication application, String state, String redirectUri, List<Seller> sellers) {
		String choices = sellers.stream()
			.map((each) -> "<option>%s</option>".formatted(HtmlUtils.htmlEscape(each.sellerId())))
			.collect(Collectors.joining());
		return page("""
				<h1>Let %s read your account?</h1>
				<form method="post" action="/apps/authorize/consent">
				<input type="hidden" name="application_id" value="%s">
				<input type="hidden" name="state" value="%s">
				<input type="hidden" name="redirect_uri" value="%s">
				<select name="selling_partner_id">%s</select>
				<button name="decision" value="confirm">Confirm</button>
				<button name="decision" value="cancel">Cancel</button>
				</form>""".formatted(HtmlUtils.htmlEscape(application.applicationId()),
				HtmlUtils.htmlEscape(application.applicationId()), HtmlUtils.htmlEscape(state),
				HtmlUtils.htmlEscape(redirectUri), choices));
	}

	static String error(String code) {
		return page("<h1>Error %s</h1><p>The application cannot be authorized.</p>".formatted(code));
	}

	static String cancelled() {
		return page("<h1>Cancelled</h1><p>Nothing was authorized.</p>");
	}

	private static String page(String body) {
		return "<!doctype html><html lang=\"en\"><title>Sandbox</title><body>" + body + "</body></html>";
	}

}
