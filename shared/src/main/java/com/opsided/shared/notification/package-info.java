/**
 * What users want to be told, and what is still to be told to whom.
 */
@NullMarked
package com.opsided.shared.notification;

import org.jspecify.annotations.NullMarked;
