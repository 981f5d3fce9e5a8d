package com.opsided.integration.announce;

import java.nio.file.Path;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What a process that starts this application wants of it.
 *
 * @param announce where to write the ports once it serves, null for nowhere
 * @param untilInputEnds whether to end with the process that started it, which holds its
 * standard input
 */
@ConfigurationProperties("opsided")
record AnnounceProperties(@Nullable Path announce, @DefaultValue("false") boolean untilInputEnds) {

}
