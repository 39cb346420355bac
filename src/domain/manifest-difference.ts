import type { ListedFile, Manifest } from '../schemas/manifest.ts';

/** What another build has and lacks; lists are in the order of paths. */
export interface ManifestDifference {
	readonly added: readonly ListedFile[];
	/** As they are in the other build. */
	readonly changed: readonly ListedFile[];
	readonly removed: readonly ListedFile[];
}

/** What turns the files of one build into those of another. */
export function manifestDifference(one: Manifest, other: Manifest): ManifestDifference {
	const before = new Map(one.files.map((file) => [file.path, file]));
	const after = new Set(other.files.map((file) => file.path));
	return {
		added: other.files.filter(({ path }) => !before.has(path)),
		changed: other.files.filter(({ path, sha256 }) => {
			const old = before.get(path);
			return old !== undefined && old.sha256 !== sha256;
		}),
		removed: one.files.filter(({ path }) => !after.has(path)),
	};
}
