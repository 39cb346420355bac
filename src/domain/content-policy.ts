/** Content policies: what a browser may do with a file of ours, in the words of https://www.w3.org/TR/CSP3/. */

/** What a document brings along inside itself. */
export interface InlineCode {
	/** Hashes of its inline scripts, e.g. `sha256-…`. */
	readonly scripts: readonly string[];
	/** Hashes of its style elements. */
	readonly styles: readonly string[];
}

type Directives = Readonly<Record<string, readonly string[]>>;

/** Trusted Types: no text becomes a script or markup, but for what the policy `default` lets pass (`src/client/search/worker-address.ts`). */
const TRUSTED_TYPES: Directives = {
	'require-trusted-types-for': ["'script'"],
	'trusted-types': ['default'],
};

/** For whoever puts a page into a frame; only a header can say it. */
const NO_FRAMES: Directives = { 'frame-ancestors': ["'none'"] };

/** Search runs WebAssembly in a worker, and a worker has the policy of its own response: no document needs `wasm-unsafe-eval`. */
export const WORKER_POLICY = written({
	'default-src': ["'none'"],
	'script-src': ["'self'", "'wasm-unsafe-eval'"],
	'connect-src': ["'self'"],
	...NO_FRAMES,
});

/** For files that are no documents, should somebody open one as a document. */
export const FILE_POLICY = written({ 'default-src': ["'none'"], ...NO_FRAMES });

/** The policy of a document as a meta element says it. `counter` is the origin of the script that counts visits, where the owner set one. */
export function documentPolicy({ scripts, styles }: InlineCode, counter?: string): string {
	const elsewhere = counter === undefined ? [] : [counter];
	return written({
		'default-src': ["'none'"],
		'script-src': ["'self'", ...quoted(scripts), ...elsewhere],
		'style-src': ["'self'", ...quoted(styles)],
		'img-src': ["'self'"],
		'font-src': ["'self'"],
		'connect-src': ["'self'", ...elsewhere],
		'worker-src': ["'self'"],
		'base-uri': ["'none'"],
		'form-action': ["'self'"],
		...TRUSTED_TYPES,
	});
}

/** The policy of a document that only leads elsewhere. */
export const REDIRECT_POLICY = written({
	'default-src': ["'none'"],
	'base-uri': ["'none'"],
	'form-action': ["'none'"],
});

/** The same policy as a header says it, which can also keep the page out of frames. */
export function asHeader(policy: string): string {
	return `${policy}; ${written(NO_FRAMES)}`;
}

function quoted(hashes: readonly string[]): string[] {
	return hashes.map((hash) => `'${hash}'`);
}

function written(directives: Directives): string {
	return Object.entries(directives)
		.map(([name, values]) => [name, ...values].join(' '))
		.join('; ');
}
