/**
 * What Amazon paid or gave back for units.
 */
@NullMarked
package com.opsided.sync.reimbursement;

import org.jspecify.annotations.NullMarked;
