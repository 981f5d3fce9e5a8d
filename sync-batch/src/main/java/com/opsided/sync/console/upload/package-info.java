/**
 * The console's upload: report files instead of a connection.
 */
@NullMarked
package com.opsided.sync.console.upload;

import org.jspecify.annotations.NullMarked;
