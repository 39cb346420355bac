import { describe, expect, test } from 'vitest';
import { addressOfFile, checksumLines, manifestText } from '../../../src/domain/manifest.ts';
import { manifestSchema, type Manifest } from '../../../src/schemas/manifest.ts';

const manifest: Manifest = {
	version: 1,
	origin: 'https://example.org',
	commit: 'c0ffee',
	dirty: false,
	versions: { astro: '7.0.0' },
	content: 'a'.repeat(64),
	files: [
		{ path: 'a.txt', sha256: 'b'.repeat(64), size: 1 },
		{ path: 'old/index.html', sha256: 'c'.repeat(64), size: 2, redirect: '/new/#part' },
	],
};

test.each([
	['index.html', '/'],
	['answers/index.html', '/answers/'],
	['404.html', '/404.html'],
	['answers/what-index.html', '/answers/what-index.html'],
])('%s is served at %s', (path, address) => {
	expect(addressOfFile(path)).toBe(address);
});

test('the sum is taken over the lines that sha256sum prints', () => {
	expect(checksumLines(manifest.files)).toBe(
		`${'b'.repeat(64)}  a.txt\n${'c'.repeat(64)}  old/index.html\n`,
	);
});

describe('a manifest as a file', () => {
	const text = manifestText(manifest);

	test('is read back as it was', () => {
		expect(manifestSchema.parse(JSON.parse(text))).toEqual(manifest);
	});

	test('has a line for each listed file', () => {
		const [file] = manifest.files;
		expect(text.split('\n')).toContain(`\t\t${JSON.stringify(file)},`);
	});

	test.each(['../etc/passwd', '/etc/passwd', 'a/../../b', '..', 'a\\..\\b'])(
		'is refused where it names %s, which is not inside the site',
		(path) => {
			const files = [{ path, sha256: 'b'.repeat(64), size: 1 }];
			expect(manifestSchema.safeParse({ ...manifest, files }).success).toBe(false);
		},
	);
});
