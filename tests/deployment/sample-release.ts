import { existsSync, linkSync, mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { hashOf } from '../../src/build/listed-files.ts';
import { readManifest } from '../../src/build/read-manifest.ts';
import { assembleRelease } from '../../src/build/release/assemble.ts';
import { activate } from '../../src/build/release/releases.ts';
import { checksumLines, MANIFEST, manifestText } from '../../src/domain/manifest.ts';
import type { ListedFile } from '../../src/schemas/manifest.ts';

/** Folder of the built site, as in the tests of `site/`. */
const BUILT = process.env['SITE_FOLDER'] ?? 'dist';
if (!existsSync(join(BUILT, MANIFEST))) {
	throw new Error(`There is no built site in ${BUILT}/. Run "npm run build" first.`);
}

/** Some of every kind, and all redirects: compressing the whole site would take a minute. */
const SAMPLE: readonly RegExp[] = [
	/^(?:404\.html|index\.html|robots\.txt|favicon\.svg|[a-z-]+\.(?:json|xml))$/,
	/^(?:_headers|_redirects|llms\.txt|sbom\.cdx\.json|sitemap-0\.xml|\.well-known\/.*)$/,
	/^answers\/what-i[^/]*(?:\.md|\/index\.html)$/,
	/^(?:answers|search|frameworks)\/index\.html$/,
	/^_astro\//,
	/^share\/answers\/what-i/,
	/^data\/v1\/(?:index|answers)\.json$/,
	/^data\/v1\/.*iso-42001-2023\./,
	/^data\/v1\/crosswalks\/nist-ai-rmf-1\.0--iso-42001-2023/,
	/^pagefind\/(?!fragment)/,
	/^pagefind\/fragment\/.*[0-3]\.pf_fragment$/,
];

const whole = await readManifest(BUILT);

/** The files of the sample, by path. */
export const sample: ReadonlyMap<string, ListedFile> = new Map(
	whole.files
		.filter(({ path, redirect }) => redirect !== undefined || SAMPLE.some((one) => one.test(path)))
		.map((file) => [file.path, file]),
);

/** The first file of the sample whose path fits. Throws where there is none: the test would test nothing. */
export function sampleFile(pattern: RegExp): ListedFile {
	const found = [...sample.values()].find(({ path }) => pattern.test(path));
	if (found === undefined) throw new Error(`${BUILT}/ has no file like ${pattern}.`);
	return found;
}

/** Makes two releases of the sample in a new folder, and serves the last. Whoever asked removes the folder. */
export async function makePlace(): Promise<string> {
	const folder = mkdtempSync(join(tmpdir(), 'deployment-'));
	const built = join(folder, 'built');
	const files = [...sample.values()];
	for (const { path } of files) {
		mkdirSync(dirname(join(built, path)), { recursive: true });
		linkSync(join(BUILT, path), join(built, path));
	}
	const content = hashOf(checksumLines(files));
	writeFileSync(join(built, MANIFEST), manifestText({ ...whole, content, files }));
	const place = join(folder, 'place');
	for (let times = 0; times < 2; times += 1) {
		const { name } = await assembleRelease({ built, place, at: place, effort: 'little' });
		await activate(place, name);
	}
	return folder;
}
