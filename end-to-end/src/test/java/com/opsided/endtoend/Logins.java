package com.opsided.endtoend;

/**
 * Who logs in to the demo.
 *
 * @param adminEmail the login name of who sees all
 * @param adminPassword the password
 * @param sellerEmail the login name of whose accounts are shown
 * @param sellerPassword the password
 */
record Logins(String adminEmail, String adminPassword, String sellerEmail, String sellerPassword) {

}
