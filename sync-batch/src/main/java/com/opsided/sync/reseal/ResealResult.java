package com.opsided.sync.reseal;

/**
 * What became of the rows.
 *
 * @param resealed rows sealed anew
 * @param overtaken rows in which another secret was put meanwhile
 * @param shut rows that do not open with any configured key
 * @param remaining rows that are still sealed with another key than today's
 */
public record ResealResult(long resealed, long overtaken, long shut, long remaining) {

}
