/**
 * Consent under way, and what providers are still to be told when it has ended.
 */
@NullMarked
package com.opsided.shared.oauth;

import org.jspecify.annotations.NullMarked;
