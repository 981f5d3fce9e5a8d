package com.opsided.integration.user;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How the first administrator comes about where {@code ADMIN_EMAIL} and
 * {@code ADMIN_PASSWORD} do not say who it is.
 *
 * @param printFirstAdmin whether to make one with a random password and print that once:
 * for demonstrations
 * @param firstAdminFile a file to write address and password to instead of printing them;
 * only its owner can read it
 */
@ConfigurationProperties("opsided.users")
record FirstAdminProperties(@DefaultValue("false") boolean printFirstAdmin, @Nullable Path firstAdminFile) {

}
