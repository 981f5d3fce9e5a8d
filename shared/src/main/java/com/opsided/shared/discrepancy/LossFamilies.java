package com.opsided.shared.discrepancy;

/**
 * The two families of losses in a fulfilment centre ({@code detection.md} §3).
 *
 * @param lost units that were lost
 * @param damaged units that were damaged
 */
public record LossFamilies(LossFamily lost, LossFamily damaged) {

}
