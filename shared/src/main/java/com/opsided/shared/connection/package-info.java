/**
 * What a user allowed Opsided to do with a provider.
 */
@NullMarked
package com.opsided.shared.connection;

import org.jspecify.annotations.NullMarked;
