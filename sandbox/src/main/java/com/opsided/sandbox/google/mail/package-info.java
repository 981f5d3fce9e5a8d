/**
 * Gmail: a mailbox for each user, made from a seed, its search and its API.
 */
@NullMarked
package com.opsided.sandbox.google.mail;

import org.jspecify.annotations.NullMarked;
