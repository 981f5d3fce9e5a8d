package com.opsided.shared.web;

import java.net.URI;
import java.util.Map;

import com.fasterxml.jackson.annotation.JsonAnyGetter;
import com.fasterxml.jackson.annotation.JsonIgnore;
import org.jspecify.annotations.Nullable;

/**
 * How a problem is written. Without its instance, which would be the path again: what is
 * another's and what is missing are answered alike.
 */
interface ProblemForm {

	@JsonIgnore
	@Nullable URI getInstance();

	@JsonAnyGetter
	@Nullable Map<String, Object> getProperties();

}
