package com.opsided.shared.postgres;

/** Where the bytes of one received field can be read. */
interface CopyField {

	int shortAt(int offset);

}
