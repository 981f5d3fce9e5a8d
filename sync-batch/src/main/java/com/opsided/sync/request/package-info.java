/**
 * Reports that Opsided asks Amazon for, from the wish to the file that is ready to load.
 */
@NullMarked
package com.opsided.sync.request;

import org.jspecify.annotations.NullMarked;
