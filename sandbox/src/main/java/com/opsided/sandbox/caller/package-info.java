/**
 * A caller of our own facades who knows nothing of them but their OpenAPI document: makes
 * up what it may send and checks what comes back.
 */
@NullMarked
package com.opsided.sandbox.caller;

import org.jspecify.annotations.NullMarked;
