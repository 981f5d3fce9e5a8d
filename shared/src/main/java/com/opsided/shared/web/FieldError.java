package com.opsided.shared.web;

/**
 * What is wrong with one field of a request.
 *
 * @param field the field's or parameter's name
 * @param detail what is wrong with it, for a person
 */
public record FieldError(String field, String detail) {

}
