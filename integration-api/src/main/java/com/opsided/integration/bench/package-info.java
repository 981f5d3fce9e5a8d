/**
 * What serving costs beside what it is made of: for {@code ./opsided bench}.
 */
@NullMarked
package com.opsided.integration.bench;

import org.jspecify.annotations.NullMarked;
