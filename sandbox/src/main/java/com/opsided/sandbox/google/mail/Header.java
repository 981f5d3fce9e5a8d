package com.opsided.sandbox.google.mail;

/**
 * A header of a message or of a part.
 *
 * @param name its name
 * @param value its value, decoded
 */
record Header(String name, String value) {

}
