import type { ListedFile, Manifest } from '../../../src/schemas/manifest.ts';

/** A manifest of some files; what else it says does not matter. */
export function makeManifest(files: readonly ListedFile[]): Manifest {
	return {
		version: 1,
		origin: 'https://example.org',
		commit: null,
		dirty: null,
		versions: {},
		content: '0'.repeat(64),
		files: [...files],
	};
}
