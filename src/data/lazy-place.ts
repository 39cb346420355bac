import type { Location } from '../domain/finding.ts';

/** A place that is looked up when its line or column is read: most are never asked for. */
export function lazyPlace(file: string, find: () => Location): Location {
	let found: Location | undefined;
	return Object.freeze({
		file,
		get line() {
			return (found ??= find()).line;
		},
		get column() {
			return (found ??= find()).column;
		},
	});
}
