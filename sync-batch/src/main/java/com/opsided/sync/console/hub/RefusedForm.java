package com.opsided.sync.console.hub;

import java.util.LinkedHashMap;
import java.util.Map;

import com.opsided.shared.web.FieldError;
import org.jspecify.annotations.Nullable;

/**
 * What is wrong with a form, for the page that shows it again.
 *
 * @param sentence what is wrong as a whole, null if single fields are
 * @param fields what is wrong with fields, by their names
 */
public record RefusedForm(@Nullable String sentence, Map<String, String> fields) {

	/** Nothing is wrong. */
	public static final RefusedForm NOTHING = new RefusedForm(null, Map.of());

	public RefusedForm {
		fields = Map.copyOf(fields);
	}

	/**
	 * Reads what integration-api said.
	 * @param refused why it did not take the form
	 * @return the same for the page
	 */
	public static RefusedForm of(HubRefused refused) {
		Map<String, String> fields = new LinkedHashMap<>();
		for (FieldError error : refused.errors()) {
			fields.putIfAbsent(error.field(), error.detail());
		}
		String again = (refused.retrySeconds() != null) ? ". Try again in " + refused.retrySeconds() + " s" : "";
		return fields.isEmpty() ? new RefusedForm(refused.getMessage() + again, fields) : new RefusedForm(null, fields);
	}

	/**
	 * Makes what is wrong with one field.
	 * @param name the field's name
	 * @param detail what is wrong with it
	 * @return the same for the page
	 */
	public static RefusedForm field(String name, String detail) {
		return new RefusedForm(null, Map.of(name, detail));
	}

}
