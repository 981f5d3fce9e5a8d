package com.opsided.shared.web;

import java.util.List;

import org.jspecify.annotations.Nullable;

import org.springframework.http.InvalidMediaTypeException;
import org.springframework.http.MediaType;

/** Tells which of a list's two forms a caller asks for. */
public final class WantsCsv {

	/** The form that spreadsheets read. */
	public static final MediaType CSV = new MediaType("text", "csv");

	private WantsCsv() {
	}

	/**
	 * Reads the header {@code Accept}.
	 * @param accept the header, null if it was not sent
	 * @return whether CSV is preferred to JSON
	 */
	public static boolean in(@Nullable String accept) {
		if (accept == null) {
			return false;
		}
		try {
			List<MediaType> types = MediaType.parseMediaTypes(accept);
			double json = quality(types, MediaType.APPLICATION_JSON);
			double csv = quality(types, CSV);
			return csv > json || (csv > 0 && csv == json && types.get(0).equalsTypeAndSubtype(CSV));
		}
		catch (InvalidMediaTypeException ex) {
			return false;
		}
	}

	private static double quality(List<MediaType> types, MediaType form) {
		return types.stream()
			.filter((type) -> type.includes(form))
			.mapToDouble(MediaType::getQualityValue)
			.max()
			.orElse(0);
	}

}
