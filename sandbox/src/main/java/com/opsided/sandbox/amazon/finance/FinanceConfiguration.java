package com.opsided.sandbox.amazon.finance;

import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Import;

/**
 * The transactions.
 */
@Configuration(proxyBeanMethods = false)
@Import(TransactionController.class)
public class FinanceConfiguration {

}
