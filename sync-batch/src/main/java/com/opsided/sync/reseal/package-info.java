/**
 * Seals what is stored anew when the encryption key rotates: the job
 * {@code resealSecrets}.
 */
@NullMarked
package com.opsided.sync.reseal;

import org.jspecify.annotations.NullMarked;
