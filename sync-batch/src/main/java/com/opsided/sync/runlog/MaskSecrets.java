package com.opsided.sync.runlog;

import java.util.List;
import java.util.regex.Pattern;

/**
 * Takes out what looks like a secret. Nothing of ours logs one; what a library or a
 * provider writes into a message is not ours to promise.
 */
final class MaskSecrets {

	private static final String MASK = "***";

	/** What comes before a secret stays and tells what was there. */
	private static final List<Pattern> SECRETS = List.of(
			// Amazon's and Google's tokens
			Pattern.compile("(Atz[ar]\\|)[^\\s\"',;&]+"), Pattern.compile("(\\bya29\\.)[\\w.-]+"),
			Pattern.compile("(\\b1//)[\\w-]{10,}"),
			// Stripe's keys, API keys of ours, JSON web tokens
			Pattern.compile("\\b((?:sk|rk|pk|rt|whsec)_)\\w{8,}"), Pattern.compile("\\b(ops_)[\\w-]{8,}"),
			Pattern.compile("\\b(eyJ)[\\w-]+\\.[\\w-]+\\.[\\w-]*"),
			// headers, parameters and addresses that carry one
			Pattern.compile("(?i)\\b((?:bearer|basic)\\s+)[\\w.~+/=|-]{8,}"),
			Pattern.compile(
					"(?i)((?:token|signature|credential|api[_-]?key)(?:=|\"\\s{0,3}:\\s{0,3}\"))[^\\s\"',;&}\\]]{3,}"),
			Pattern.compile("(?i)((?:secret|password|passwd)(?:=|\"?\\s{0,3}:\\s{0,3}\"?))[^\\s\"',;&}\\]]{3,}"),
			Pattern.compile("(\\b\\w{2,20}://[^/\\s:@]{0,200}:)[^/\\s@]+(?=@)"));

	private MaskSecrets() {
	}

	static String in(String text) {
		String masked = text;
		for (Pattern secret : SECRETS) {
			masked = secret.matcher(masked).replaceAll("$1" + MASK);
		}
		return masked;
	}

}
