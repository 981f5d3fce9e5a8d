/**
 * The way to integration-api, in the name of the user who looks at a page.
 */
@NullMarked
package com.opsided.sync.console.hub;

import org.jspecify.annotations.NullMarked;
