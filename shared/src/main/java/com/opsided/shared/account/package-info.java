/**
 * One Amazon selling account in one region: the key that leads every table of seller
 * data.
 */
@NullMarked
package com.opsided.shared.account;

import org.jspecify.annotations.NullMarked;
