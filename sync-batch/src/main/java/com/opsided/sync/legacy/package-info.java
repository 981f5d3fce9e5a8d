/**
 * Takes over tokens that a system of the first generation sealed with AES-256-CBC.
 */
@NullMarked
package com.opsided.sync.legacy;

import org.jspecify.annotations.NullMarked;
