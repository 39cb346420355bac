import { addressOfFile, HOST_FILES } from '../domain/manifest.ts';
import type { ListedFile, Manifest } from '../schemas/manifest.ts';
import { eachOf } from './each-of.ts';
import { hashOf } from './listed-files.ts';
import { ownFaults } from './verify-folder.ts';

const AT_ONCE = 16; // requests; a person who opens a few pages at once does the same
const MISSING = '/there-is-no-such-page/';

/** Holds what a server sends against a manifest: one sentence for each address whose answer is another one. */
export async function verifyOrigin(origin: string, manifest: Manifest): Promise<string[]> {
	const served = manifest.files.filter(({ path }) => !HOST_FILES.includes(path));
	const faults = await eachOf(served, AT_ONCE, (file) =>
		file.path === '404.html' ? errorPageFault(origin, file) : fileFault(origin, file),
	);
	return [...ownFaults(manifest), ...faults.filter((fault) => fault !== undefined)];
}

async function fileFault(origin: string, file: ListedFile): Promise<string | undefined> {
	const address = addressOfFile(file.path);
	const response = await ask(origin, address);
	if (typeof response === 'string') return response;
	if (file.redirect !== undefined && [301, 308].includes(response.status)) {
		const target = new URL(response.headers.get('location') ?? '', new URL(address, origin));
		const wanted = new URL(file.redirect, origin);
		if (target.pathname + target.hash === wanted.pathname + wanted.hash) return undefined;
		return `${address} leads to ${target.href}, not to ${file.redirect}`;
	}
	if (response.status !== 200) return `${address} has status ${response.status}`;
	if (hashOf(response.bytes) === file.sha256) return undefined;
	return `${address} differs: ${response.bytes.length} bytes, ${file.size} in the manifest`;
}

async function errorPageFault(origin: string, file: ListedFile): Promise<string | undefined> {
	const response = await ask(origin, MISSING);
	if (typeof response === 'string') return response;
	if (response.status !== 404)
		return `An unknown address has status ${response.status} instead of 404`;
	if (hashOf(response.bytes) === file.sha256) return undefined;
	return `An unknown address is not answered with ${file.path}`;
}

interface Answer {
	readonly status: number;
	readonly headers: Headers;
	readonly bytes: Uint8Array;
}

/** Asks once, without following a redirect. A sentence where there is no answer. */
async function ask(origin: string, address: string): Promise<Answer | string> {
	try {
		const response = await fetch(new URL(encodeURI(address), origin), {
			redirect: 'manual',
			headers: { 'Accept-Encoding': 'identity' },
		});
		const { status, headers } = response;
		return { status, headers, bytes: new Uint8Array(await response.arrayBuffer()) };
	} catch (error) {
		const reason = error instanceof Error && error.cause instanceof Error ? error.cause : error;
		return `${address} cannot be fetched: ${String(reason)}`;
	}
}
