import { existsSync, readFileSync, statSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { extname, join, normalize } from 'node:path';
import { brotliCompressSync } from 'node:zlib';

/** Types of the files that a browser asks for; what is not here is sent as bytes, as it is. */
const TYPES: Readonly<Record<string, string>> = {
	'.html': 'text/html; charset=utf-8',
	'.css': 'text/css; charset=utf-8',
	'.js': 'text/javascript; charset=utf-8',
	'.json': 'application/json',
	'.svg': 'image/svg+xml',
	'.txt': 'text/plain; charset=utf-8',
	'.xml': 'application/xml',
};

/** One body that was sent. */
export interface Sent {
	readonly path: string;
	readonly bytes: number;
	/** When it was asked for, as `Date.now()` gives it. */
	readonly at: number;
}

/**
 * Serves a built site as a production server does: text by brotli at full strength, compressed once. For any generator's output.
 * What it sends is noted in `log`, also what a worker asked for.
 */
export function createBrotliServer(folder: string, log: Sent[] = []): Server {
	const compressed = new Map<string, Buffer>();
	return createServer(({ url = '/' }, response) => {
		const at = Date.now();
		const path = new URL(url, 'http://localhost').pathname;
		const file = fileAt(folder, path);
		if (file === undefined) {
			response.writeHead(404, { 'Content-Type': 'text/plain' }).end('Not found');
			return;
		}
		const type = TYPES[extname(file)];
		const body = compressed.get(file) ?? bodyOf(file, type !== undefined);
		compressed.set(file, body);
		response.writeHead(200, {
			'Content-Type': type ?? 'application/octet-stream',
			'Content-Length': body.length,
			'Cache-Control': 'max-age=600',
			...(type !== undefined && { 'Content-Encoding': 'br' }),
		});
		response.end(body);
		log.push({ path, bytes: body.length, at });
	});
}

function bodyOf(file: string, isText: boolean): Buffer {
	const content = readFileSync(file);
	return isText ? brotliCompressSync(content) : content;
}

/** The file of a path inside `folder`; the index page of a folder. */
function fileAt(folder: string, path: string): string | undefined {
	const file = join(
		folder,
		normalize(decodeURIComponent(path)),
		path.endsWith('/') ? 'index.html' : '',
	);
	return existsSync(file) && statSync(file).isFile() ? file : undefined;
}
