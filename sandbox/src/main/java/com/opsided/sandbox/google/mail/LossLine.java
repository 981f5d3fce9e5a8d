package com.opsided.sandbox.google.mail;

import java.time.LocalDate;

/**
 * Units that are gone and that a claim may ask for.
 *
 * @param fnsku the product
 * @param reference Amazon's id of the event; may be empty
 * @param day when they went
 * @param center the warehouse; may be empty
 * @param units how many
 */
record LossLine(String fnsku, String reference, LocalDate day, String center, int units) {

}
