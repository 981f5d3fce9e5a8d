package com.opsided.integration.connection;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

import io.swagger.v3.oas.annotations.media.Content;
import io.swagger.v3.oas.annotations.responses.ApiResponse;

/** Documents a route that sends browsers on and tells scripts. */
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
@ApiResponse(responseCode = "200", description = "What a script is told", useReturnTypeSchema = true)
@ApiResponse(responseCode = "302", description = "Where a browser is sent", content = @Content)
public @interface RedirectsBrowsers {

}
