package com.opsided.integration.amazon;

import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How sellers consent. The client's own id and secret are those of
 * {@code opsided.amazon}.
 *
 * @param applicationId the application as the consent page knows it
 * ({@code amzn1.sellerapps.app.…}, {@code AMAZON_APPLICATION_ID})
 * @param draft whether the application is a draft, which Amazon wants to be told
 * ({@code amazon-fba.md} §1.1)
 * @param consentUrl Seller Central in place of the marketplaces' own, for a simulated
 * Amazon
 * @param consentLife when the consent ends by itself
 * @param secretSince when the client secret was made, null if that is not told
 * @param secretLife how long Amazon accepts it
 */
@ConfigurationProperties("opsided.amazon.consent")
public record ConsentProperties(@DefaultValue("") String applicationId, @DefaultValue("false") boolean draft,
		@Nullable URI consentUrl, @DefaultValue("365d") Duration consentLife, @Nullable LocalDate secretSince,
		@DefaultValue("180d") Duration secretLife) {

}
