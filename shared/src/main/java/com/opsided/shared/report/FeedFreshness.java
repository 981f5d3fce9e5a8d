package com.opsided.shared.report;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How fresh a feed of requested reports is.
 *
 * @param feed the feed
 * @param until the last day it speaks for; the earliest of its reports if it has several;
 * null for snapshots
 * @param asOf when Amazon was asked for the newest of each report, the earliest of them
 * @param loadedAt when the last of them was loaded, or found to have no data
 */
public record FeedFreshness(String feed, @Nullable LocalDate until, Instant asOf, Instant loadedAt) {

}
