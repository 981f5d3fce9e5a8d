/**
 * What both applications' REST facades have in common: who calls, problems, pages,
 * limits.
 */
@NullMarked
package com.opsided.shared.web;

import org.jspecify.annotations.NullMarked;
