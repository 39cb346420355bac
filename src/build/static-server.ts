import { readFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';

/** Sent with every response of the preview, as a production server would. */
const HEADERS = {
	'X-Content-Type-Options': 'nosniff',
	'Referrer-Policy': 'strict-origin-when-cross-origin',
	'X-Frame-Options': 'DENY',
} as const;

/** A server of the built site: folders by their index page, our own 404 page, nothing outside `folder`. */
export function createStaticServer(folder: string): Server {
	const serve = sirv(folder, { etag: true, dev: false, extensions: ['html'] });
	return createServer((request, response) => {
		for (const [name, value] of Object.entries(HEADERS)) response.setHeader(name, value);
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { Allow: 'GET, HEAD' }).end();
			return;
		}
		serve(request, response, () => {
			response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
			response.end(readFileSync(join(folder, '404.html')));
		});
	});
}

/** Starts listening on loopback; port 0 takes any free one. Rejects when the port is taken. */
export function listen(server: Server, port: number): Promise<{ port: number }> {
	return new Promise((resolve, reject) => {
		server.once('error', reject);
		server.listen(port, 'localhost', () => {
			const address = server.address();
			resolve({ port: typeof address === 'object' && address !== null ? address.port : port });
		});
	});
}
