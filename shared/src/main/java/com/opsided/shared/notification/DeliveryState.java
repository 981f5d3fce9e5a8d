package com.opsided.shared.notification;

/** Where a delivery stands. */
public enum DeliveryState {

	/** To be sent, for the first time or again. */
	PENDING,
	/** The receiver took it. */
	DELIVERED,
	/** Given up; its user can have it sent again. */
	DEAD

}
