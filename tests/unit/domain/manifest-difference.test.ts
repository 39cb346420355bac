import { expect, test } from 'vitest';
import { manifestDifference } from '../../../src/domain/manifest-difference.ts';
import { makeManifest } from './manifest-sketch.ts';

const build = (files: Record<string, string>) =>
	makeManifest(Object.entries(files).map(([path, sha256]) => ({ path, sha256, size: 1 })));

test('two builds differ by what is new, what is other and what is gone', () => {
	const { added, changed, removed } = manifestDifference(
		build({ kept: 'a', changed: 'a', gone: 'a' }),
		build({ kept: 'a', changed: 'b', fresh: 'a' }),
	);
	expect(added.map(({ path }) => path)).toEqual(['fresh']);
	expect(changed).toMatchObject([{ path: 'changed', sha256: 'b' }]);
	expect(removed.map(({ path }) => path)).toEqual(['gone']);
});
