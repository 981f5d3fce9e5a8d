/**
 * Reports: asked for, made by and by, served as documents that expire.
 */
@NullMarked
package com.opsided.sandbox.amazon.report;

import org.jspecify.annotations.NullMarked;
