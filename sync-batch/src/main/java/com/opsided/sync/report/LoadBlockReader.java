package com.opsided.sync.report;

import java.util.Iterator;
import java.util.List;
import java.util.concurrent.ArrayBlockingQueue;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicReference;

import com.opsided.shared.report.ReportChunkTable;
import com.opsided.shared.report.ReportLoad;
import org.jspecify.annotations.Nullable;

import org.springframework.batch.infrastructure.item.ExecutionContext;
import org.springframework.batch.infrastructure.item.ItemStreamReader;

/**
 * Reads the files of a run one after the other, block by block. A thread of its own
 * parses ahead while the blocks before are written. Where a file goes on is told by its
 * chunks that are written, not by the step's context: the same file may have been begun
 * by another run. Not safe for use by several threads at once.
 */
public final class LoadBlockReader implements ItemStreamReader<LoadBlock> {

	private final List<FileToLoad> files;

	private final ReportChunkTable chunks;

	private final LoadProperties properties;

	private final BlockingQueue<LoadBlock> blocks = new ArrayBlockingQueue<>(1);

	private final AtomicReference<@Nullable Throwable> failure = new AtomicReference<>();

	private Iterator<FileToLoad> next;

	private @Nullable Thread parser;

	/**
	 * Creates the reader of a run.
	 * @param files the files with their loads, each still to be copied
	 * @param chunks tells what is written of them
	 * @param properties the size of a block
	 */
	public LoadBlockReader(List<FileToLoad> files, ReportChunkTable chunks, LoadProperties properties) {
		this.files = List.copyOf(files);
		this.chunks = chunks;
		this.properties = properties;
		this.next = this.files.iterator();
	}

	@Override
	public void open(ExecutionContext context) {
		this.next = this.files.iterator();
	}

	@Override
	public @Nullable LoadBlock read() throws Exception {
		if (this.parser == null && !begin()) {
			return null;
		}
		LoadBlock block = await();
		if (block.last()) {
			this.parser = null;
		}
		return block;
	}

	private boolean begin() throws Exception {
		if (!this.next.hasNext()) {
			return false;
		}
		FileToLoad file = this.next.next();
		ReportLoad load = file.load();
		RowEncoder encoder = file.feed().begin(load, file.file());
		int firstBlock = this.chunks.progress(load).map((chunk) -> chunk.number() + 1).orElse(0);
		ReadBlocks blocksOfFile = new ReadBlocks(load, encoder, this.properties.chunkRows(), firstBlock, this.blocks);
		this.parser = new Thread(() -> parse(blocksOfFile, file.file()), "parse-" + load.fileName());
		this.parser.setDaemon(true);
		this.parser.start();
		return true;
	}

	private void parse(ReadBlocks blocksOfFile, ReportFile file) {
		try {
			blocksOfFile.run(file);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		catch (Throwable ex) {
			this.failure.set(ex);
		}
	}

	private LoadBlock await() throws Exception {
		while (true) {
			LoadBlock block = this.blocks.poll(20, TimeUnit.MILLISECONDS);
			if (block != null) {
				return block;
			}
			Throwable thrown = this.failure.get();
			if (thrown != null) {
				throw new IllegalStateException("Parsing stopped", thrown);
			}
		}
	}

	@Override
	public void close() {
		Thread running = this.parser;
		if (running != null) {
			running.interrupt();
			this.parser = null;
		}
	}

}
