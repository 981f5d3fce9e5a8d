/**
 * What the seller sent to Amazon and what Amazon received of it.
 */
@NullMarked
package com.opsided.shared.inbound;

import org.jspecify.annotations.NullMarked;
