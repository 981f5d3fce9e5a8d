package com.opsided.sandbox.amazon;

import java.util.List;

/**
 * An application that is registered with the simulated Amazon.
 *
 * @param applicationId the id that the consent page is opened with
 * @param clientId the id for Login with Amazon
 * @param clientSecret the secret for Login with Amazon
 * @param redirectUris where the consent page may send the seller; none means anywhere,
 * which Amazon never allows
 * @param draft whether the consent page must be opened with {@code version=beta}
 */
public record SandboxApplication(String applicationId, String clientId, String clientSecret, List<String> redirectUris,
		boolean draft) {

	/** The application that is registered where nobody names one. */
	public static final SandboxApplication USUAL = new SandboxApplication("amzn1.sp.solution.sandbox",
			"amzn1.application-oa2-client.sandbox", "amzn1.oa2-cs.v1.sandbox", List.of(), false);

	public SandboxApplication {
		redirectUris = List.copyOf(redirectUris);
	}

	@Override
	public String toString() {
		return this.applicationId;
	}

}
