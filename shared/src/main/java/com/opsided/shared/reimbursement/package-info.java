/**
 * What Amazon paid back or took back.
 */
@NullMarked
package com.opsided.shared.reimbursement;

import org.jspecify.annotations.NullMarked;
