/**
 * Tells users what they want to be told: webhooks, chat messages, mails.
 */
@NullMarked
package com.opsided.sync.notification;

import org.jspecify.annotations.NullMarked;
