import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { BUILT_WITH, checksumLines, MANIFEST, manifestText } from '../domain/manifest.ts';
import { listRedirects } from '../domain/redirects.ts';
import { siteConfig } from '../site.config.ts';
import type { Built } from './after-build.ts';
import { hashFiles, hashOf, listPaths } from './listed-files.ts';
import { builtCommit, installedVersions } from './source.ts';

/** Lists every file of a built site with its hash. Comes last: what is written after it is not listed. */
export async function writeManifest(folder: string, { root, site }: Built): Promise<void> {
	const redirects = listRedirects(site);
	const files = (await hashFiles(folder, await listPaths(folder))).map((file) => {
		const address = `/${file.path.replace(/index\.html$/, '')}`;
		const redirect = file.path.endsWith('/index.html') ? redirects.get(address) : undefined;
		return redirect === undefined ? file : { ...file, redirect };
	});
	const manifest = {
		version: 1,
		origin: siteConfig.origin,
		...builtCommit(root),
		versions: installedVersions(root),
		content: hashOf(checksumLines(files)),
		files,
	} as const;
	await writeFile(join(folder, MANIFEST), manifestText(manifest));
	await writeFile(join(folder, BUILT_WITH), `${JSON.stringify(machine(), undefined, '\t')}\n`);
}

/** Where two builds of a commit differ after all, this says whether the machines explain it. */
function machine(): Record<string, string> {
	const { node, zlib, icu = 'none' } = process.versions;
	return { system: process.platform, processor: process.arch, node, zlib, icu };
}
