package com.opsided.sync.pull;

import java.util.List;

import com.opsided.sync.audit.TestPlatform;

import org.springframework.batch.infrastructure.item.Chunk;
import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemWriter;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Pulls as a step does: each page is asked for and written in a transaction of its own,
 * and where to go on is noted with it.
 */
public final class PulledPages {

	private PulledPages() {
	}

	/**
	 * Pulls until the end, or until some pages are written.
	 * @param <P> a page
	 * @param pages the pages
	 * @param writer their writer
	 * @param context what an earlier attempt noted; takes what this one notes
	 * @param most after how many pages it is killed
	 * @return how many pages were written
	 */
	public static <P> int pull(Pages<P> pages, ItemWriter<P> writer, ExecutionContext context, int most) {
		TransactionTemplate transactions = TestPlatform.bean(TransactionTemplate.class);
		pages.begin(context);
		int written = 0;
		while (written < most && Boolean.TRUE.equals(transactions.execute((status) -> page(pages, writer)))) {
			pages.note(context);
			written++;
		}
		return written;
	}

	public static <P> int pull(Pages<P> pages, ItemWriter<P> writer) {
		return pull(pages, writer, new ExecutionContext(), Integer.MAX_VALUE);
	}

	private static <P> boolean page(Pages<P> pages, ItemWriter<P> writer) {
		P page = pages.next();
		if (page == null) {
			return false;
		}
		try {
			writer.write(new Chunk<>(List.of(page)));
			return true;
		}
		catch (RuntimeException ex) {
			throw ex;
		}
		catch (Exception ex) {
			throw new IllegalStateException("The page cannot be written", ex);
		}
	}

}
