package com.opsided.sync.product;

/** Is told of every chunk of products that is done, for those who watch. */
public interface ProductProgress {

	/**
	 * The products of a chunk are about to be committed.
	 * @param products how many
	 */
	void done(int products);

}
