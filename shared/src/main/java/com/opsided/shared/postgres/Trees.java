package com.opsided.shared.postgres;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.nio.file.attribute.FileOwnerAttributeView;
import java.nio.file.attribute.UserPrincipal;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;

/**
 * Whole directory trees; symbolic links are never followed.
 */
final class Trees {

	/**
	 * Something an action does with each file, and with each directory after its content.
	 */
	private interface Each {

		void accept(Path path) throws IOException;

	}

	static void delete(Path tree) throws IOException {
		if (Files.exists(tree)) {
			walk(tree, Files::deleteIfExists);
		}
	}

	/**
	 * Sweeps what killed starts left. What does not go (an orphan may still write there)
	 * only costs room until the next time.
	 */
	static void sweep(Path directory, String prefix) throws IOException {
		List<Path> trees;
		try (Stream<Path> children = Files.list(directory)) {
			trees = children.filter((child) -> String.valueOf(child.getFileName()).startsWith(prefix)).toList();
		}
		for (Path tree : trees) {
			try {
				delete(tree);
			}
			catch (IOException ex) {
				System.getLogger(Trees.class.getName()).log(System.Logger.Level.DEBUG, "{0} stays: {1}", tree, ex);
			}
		}
	}

	/** The directory itself last, so that its owner tells whether all of it is done. */
	static void giveTo(UserPrincipal owner, Path tree) throws IOException {
		walk(tree, (path) -> Files.getFileAttributeView(path, FileOwnerAttributeView.class, LinkOption.NOFOLLOW_LINKS)
			.setOwner(owner));
	}

	private static void walk(Path tree, Each each) throws IOException {
		Files.walkFileTree(tree, new SimpleFileVisitor<>() {

			@Override
			public FileVisitResult visitFile(Path file, BasicFileAttributes attributes) throws IOException {
				each.accept(file);
				return FileVisitResult.CONTINUE;
			}

			@Override
			public FileVisitResult visitFileFailed(Path file, IOException ex) throws IOException {
				if (ex instanceof NoSuchFileException) {
					return FileVisitResult.CONTINUE;
				}
				throw ex;
			}

			@Override
			public FileVisitResult postVisitDirectory(Path directory, @Nullable IOException ex) throws IOException {
				if (ex != null) {
					throw ex;
				}
				each.accept(directory);
				return FileVisitResult.CONTINUE;
			}

		});
	}

	private Trees() {
	}

}
