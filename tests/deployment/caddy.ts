import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { ownersFile } from '../../src/build/loopback/nginx.ts';

/** What starts Caddy with our configuration on a port of loopback, without certificates. */
export function caddyCommand(folder: string, place: string, port: number): string[] {
	mkdirSync(join(folder, 'caddy'), { recursive: true });
	const file = join(folder, 'caddy', 'Caddyfile');
	const site = ownersFile('Caddyfile', place).replace(
		'ai-security-answers.example',
		`http://127.0.0.1:${port}`,
	);
	writeFileSync(file, `{\n\tadmin off\n\tauto_https off\n}\n${site}`);
	return ['caddy', 'run', '--config', file, '--adapter', 'caddyfile'];
}

/** Caddy keeps certificates and state in the owner's home; a test keeps out of it. */
export function caddyState(folder: string): Record<string, string> {
	return { XDG_DATA_HOME: join(folder, 'caddy'), XDG_CONFIG_HOME: join(folder, 'caddy') };
}
