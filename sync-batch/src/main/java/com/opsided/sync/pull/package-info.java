/**
 * What the parts of a sync share that ask Amazon for the data of a connected account.
 */
@NullMarked
package com.opsided.sync.pull;

import org.jspecify.annotations.NullMarked;
