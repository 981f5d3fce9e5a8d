package com.opsided.integration.oauth;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Tells a browser from a script. */
public final class WantsPage {

	private WantsPage() {
	}

	/**
	 * Reads the header {@code Accept}.
	 * @param accept the header, null if it was not sent
	 * @return whether a page is asked for by name, and JSON is not liked better
	 */
	public static boolean in(@Nullable String accept) {
		if (accept == null) {
			return false;
		}
		try {
			List<MediaType> types = MediaType.parseMediaTypes(accept);
			double page = quality(types, MediaType.TEXT_HTML);
			return page > 0 && page >= quality(types, MediaType.APPLICATION_JSON);
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

	private static double quality(List<MediaType> types, MediaType form) {
		return types.stream()
			.filter(form::equalsTypeAndSubtype)
			.mapToDouble(MediaType::getQualityValue)
			.max()
			.orElse(0);
	}

}
