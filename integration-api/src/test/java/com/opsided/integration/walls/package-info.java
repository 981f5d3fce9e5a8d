/**
 * What holds for the whole application: nobody sees another's rows, no route is forgotten
 * and no secret gets out.
 */
@NullMarked
package com.opsided.integration.walls;

import org.jspecify.annotations.NullMarked;
