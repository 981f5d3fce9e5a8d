package com.opsided.sandbox.provider;

import java.util.regex.Pattern;

/**
 * One thing that a provider can be called for.
 *
 * @param name what it is called in the control API
 * @param method the HTTP method
 * @param path the path, below the provider's own
 */
public record Endpoint(String name, String method, Pattern path) {

	/**
	 * Describes an endpoint.
	 * @param name what it is called in the control API
	 * @param method the HTTP method
	 * @param path the path, with <code>{id}</code> for what varies
	 * @return the endpoint
	 */
	public static Endpoint of(String name, String method, String path) {
		return new Endpoint(name, method, Pattern.compile(path.replace(".", "\\.").replace("{id}", "[^/]+")));
	}

	boolean answers(String method, String path) {
		return this.method.equals(method) && this.path.matcher(path).matches();
	}

}
