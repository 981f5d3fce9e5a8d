package com.opsided.integration.google;

import java.net.URI;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How to reach Google. Nothing but the addresses differs between Google and a simulated
 * one.
 *
 * @param clientId the application's id ({@code GMAIL_CLIENT_ID}); empty until it is used
 * @param clientSecret its secret ({@code GMAIL_CLIENT_SECRET})
 * @param authorizationUrl the consent page
 * @param tokenUrl gives and refreshes tokens
 * @param revokeUrl takes tokens back
 * @param gmailUrl the root of Gmail's API
 */
@ConfigurationProperties("opsided.google")
public record GoogleProperties(@DefaultValue("") String clientId, @DefaultValue("") String clientSecret,
		@DefaultValue("https://accounts.google.com/o/oauth2/v2/auth") URI authorizationUrl,
		@DefaultValue("https://oauth2.googleapis.com/token") URI tokenUrl,
		@DefaultValue("https://oauth2.googleapis.com/revoke") URI revokeUrl,
		@DefaultValue("https://gmail.googleapis.com/") URI gmailUrl) {

	/** What is asked for: reading, nothing else. */
	public static final String SCOPE = "https://www.googleapis.com/auth/gmail.readonly";

	@Override
	public String toString() {
		return "Google at " + this.gmailUrl + ", tokens from " + this.tokenUrl;
	}

}
