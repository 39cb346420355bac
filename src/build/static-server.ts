import { readFileSync } from 'node:fs';
import { createServer, type Server, type ServerResponse } from 'node:http';
import { join } from 'node:path';
import sirv from 'sirv';
import { DOCUMENTS, ruleFor, type ResponseRule } from '../domain/response-headers.ts';
import { readRules } from './response-rules.ts';

const NOT_FOUND = '/404.html';

/** A server of the built site with the headers that the build wrote: folders by their index page, our own 404 page, nothing outside `folder`. */
export function createStaticServer(folder: string): Server {
	const rules = readRules(folder);
	const serve = sirv(folder, { etag: true, dev: false, extensions: ['html'] });
	return createServer((request, response) => {
		setHeaders(response, ruleFor(rules, request.url?.split('?')[0] ?? '/'));
		if (request.method !== 'GET' && request.method !== 'HEAD') {
			response.writeHead(405, { Allow: 'GET, HEAD' }).end();
			return;
		}
		serve(request, response, () => {
			setHeaders(response, ruleFor(rules, NOT_FOUND));
			response.writeHead(404, { 'Content-Type': 'text/html; charset=utf-8' });
			response.end(readFileSync(join(folder, NOT_FOUND)));
		});
	});
}

/** The type of a document comes from its file: "/" may stand behind the name of any file. */
function setHeaders(response: ServerResponse, { kind, type, headers }: ResponseRule): void {
	for (const name of response.getHeaderNames()) response.removeHeader(name);
	for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
	if (type !== undefined && kind !== DOCUMENTS) response.setHeader('Content-Type', type);
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
