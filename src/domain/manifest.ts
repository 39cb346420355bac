import type { ListedFile, Manifest } from '../schemas/manifest.ts';

/** Where a built site lists its own files. */
export const MANIFEST = 'manifest.json';

/** Says on what machine a site was built. It differs between machines, so that the manifest leaves it out. */
export const BUILT_WITH = 'built-with.json';

/** The packages that a site was built with, in CycloneDX. */
export const SBOM = 'sbom.cdx.json';

/** Files that a host reads and does not serve. */
export const HOST_FILES: readonly string[] = ['_headers', '_redirects'];

/** Where a file is served: a page by the address of its folder. */
export function addressOfFile(path: string): string {
	return `/${path.replace(/(^|\/)index\.html$/, '$1')}`;
}

/** The text whose hash is `content`. */
export function checksumLines(files: readonly ListedFile[]): string {
	return files.map(({ sha256, path }) => `${sha256}  ${path}\n`).join('');
}

/** A manifest as a file: one line a listed file, so that two of them compare well. */
export function manifestText({ files, ...head }: Manifest): string {
	const lines = files.map((file) => `\t\t${JSON.stringify(file)}`).join(',\n');
	const start = JSON.stringify(head, undefined, '\t').replace(/\n\}$/, '');
	return `${start},\n\t"files": [\n${lines}\n\t]\n}\n`;
}
