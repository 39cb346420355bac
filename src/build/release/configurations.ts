import { mkdir, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { addressOfFile } from '../../domain/manifest.ts';
import type { ResponseRule } from '../../domain/response-headers.ts';
import { caddySite } from '../../exports/caddy.ts';
import { nginxHttp, nginxServer } from '../../exports/nginx.ts';
import type { Manifest } from '../../schemas/manifest.ts';
import { contentKey } from '../cache.ts';
import { CONFIGURATION, LIVE } from './releases.ts';

/**
 * Writes what web servers read into a release, and a script that serves it. The configuration names a link that it shares with
 * all releases of the same headers and redirects: between those, a server goes on as it is, without closing a connection.
 * Where they differ, the server changes them together with the files when it reads its configuration again.
 */
export async function writeConfigurations(
	release: string,
	name: string,
	at: string,
	{ files }: Manifest,
	rules: readonly ResponseRule[],
): Promise<void> {
	const redirects = new Map(
		files.flatMap(({ path, redirect }) =>
			redirect === undefined ? [] : [[addressOfFile(path), redirect] as const],
		),
	);
	const write = (root: string) => {
		const served = { root, rules, redirects };
		return {
			[join('nginx', 'http.conf')]: nginxHttp(served),
			[join('nginx', 'server.conf')]: nginxServer(served),
			Caddyfile: caddySite(served),
		};
	};
	const key = contentKey(Object.values(write('')));
	const texts = {
		...write(join(resolve(at), LIVE, key)),
		[CONFIGURATION]: `${key}\n`,
		activate: activationScript(name, key),
	};
	await mkdir(join(release, 'nginx'), { recursive: true });
	for (const [file, text] of Object.entries(texts)) await writeFile(join(release, file), text);
}

/** For servers without Node.js: the same as `activate` in releases.ts. "ln" alone would remove a link before it makes the new one. */
function activationScript(name: string, key: string): string {
	return `# Serves this release: sh activate
set -eu
cd "$(dirname "$0")/../.."
before=$(cat current/${CONFIGURATION} 2>/dev/null || true)
mkdir -p ${LIVE}
ln -sfn ../releases/${name}/site ${LIVE}/${key}.next
mv -T ${LIVE}/${key}.next ${LIVE}/${key}
ln -sfn releases/${name} current.next
mv -T current.next current
[ "$before" = ${key} ] || echo "Headers or redirects have changed: let the server read its configuration."
`;
}
