package com.opsided.integration.oauth;

import com.opsided.shared.connection.Connection;
import org.jspecify.annotations.Nullable;

/**
 * A consent that was kept.
 *
 * @param connection the connection
 * @param returnUrl the page to show, null to answer with JSON
 */
public record FinishedConsent(Connection connection, @Nullable String returnUrl) {

}
