import { execFileSync, spawn, type ChildProcess } from 'node:child_process';
import { request, type IncomingHttpHeaders } from 'node:http';
import { createServer } from 'node:net';

/** What a server says to one request. */
export interface Said {
	readonly status: number;
	readonly headers: IncomingHttpHeaders;
	readonly body: Buffer;
}

/** Asks for a path as it stands: nothing is resolved or encoded, as an attacker would. */
export function ask(
	port: number,
	path: string,
	headers: Readonly<Record<string, string>> = {},
	method = 'GET',
): Promise<Said> {
	return new Promise((resolve, reject) => {
		const asked = request({ host: '127.0.0.1', port, path, method, headers }, (response) => {
			const chunks: Buffer[] = [];
			response.on('data', (chunk: Buffer) => chunks.push(chunk));
			response.on('end', () => {
				const { statusCode = 0 } = response;
				resolve({ status: statusCode, headers: response.headers, body: Buffer.concat(chunks) });
			});
		});
		asked.on('error', reject);
		asked.end();
	});
}

/** A port of loopback that nobody uses. */
export function freePort(): Promise<number> {
	return new Promise((resolve) => {
		const server = createServer();
		server.listen(0, '127.0.0.1', () => {
			const address = server.address();
			const port = typeof address === 'object' && address !== null ? address.port : 0;
			server.close(() => resolve(port));
		});
	});
}

/** Debian has servers in a folder that is not in everybody's path. */
const PATH = `${process.env['PATH']}:/usr/sbin`;

export function isInstalled(program: string): boolean {
	try {
		execFileSync('sh', ['-c', `command -v ${program}`], { stdio: 'ignore', env: { PATH } });
		return true;
	} catch {
		return false;
	}
}

/** Starts a server and waits until it answers. Throws what it printed where it does not. */
export async function start(
	[program = '', ...options]: readonly string[],
	port: number,
	env: Readonly<Record<string, string>> = {},
): Promise<ChildProcess> {
	const child = spawn(program, options, {
		env: { ...process.env, PATH, ...env },
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	let printed = '';
	for (const stream of [child.stdout, child.stderr])
		stream.on('data', (text: Buffer) => (printed += text.toString()));
	for (let tries = 0; tries < 200; tries += 1) {
		if (child.exitCode !== null) break;
		if (
			await ask(port, '/').then(
				() => true,
				() => false,
			)
		)
			return child;
		await new Promise((resolve) => setTimeout(resolve, 50));
	}
	child.kill();
	throw new Error(`${program} does not answer: ${printed}`);
}

/** Stops a server, and waits until it has gone. */
export function stop(child: ChildProcess | undefined): Promise<void> {
	return new Promise((resolve) => {
		if (child === undefined || child.exitCode !== null) return resolve();
		child.once('exit', () => resolve());
		child.kill('SIGTERM');
	});
}
