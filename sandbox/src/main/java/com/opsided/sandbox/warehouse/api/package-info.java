/**
 * What Amazon's JSON operations would answer for a simulated seller, and what is owed by
 * it.
 */
@NullMarked
package com.opsided.sandbox.warehouse.api;

import org.jspecify.annotations.NullMarked;
