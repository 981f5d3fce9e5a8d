/**
 * The changelogs tried on a real PostgreSQL.
 */
@NullMarked
package com.opsided.liquibase;

import org.jspecify.annotations.NullMarked;
