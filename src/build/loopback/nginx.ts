import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const BROTLI = '/usr/lib/nginx/modules/ngx_http_brotli_static_module.so';

/** A file of `deploy/` as its owner would change it for another folder of releases. */
export function ownersFile(name: string, place: string): string {
	return readFileSync(join('deploy', name), 'utf8').replaceAll('/srv/ai-security-answers', place);
}

/** Whether Debian's module for brotli is there. */
export const hasBrotli = existsSync(BROTLI);

/** What starts nginx with our configuration on a port of loopback; all that it writes stays in `folder`. */
export function nginxCommand(
	folder: string,
	place: string,
	port: number,
	{ workers = 1, file = 'nginx.conf' } = {},
): string[] {
	const state = join(folder, 'nginx');
	mkdirSync(state, { recursive: true });
	const site = ownersFile(file, place)
		.replace(/listen \d+/, `listen 127.0.0.1:${port}`)
		.replace(/# (brotli_static on)/, hasBrotli ? '$1' : '# $1');
	const paths = ['client_body', 'proxy', 'fastcgi', 'uwsgi', 'scgi'];
	const root = process.getuid?.() === 0 ? 'user root;\n' : ''; // the folder is ours alone
	writeFileSync(
		join(state, 'nginx.conf'),
		`${hasBrotli ? `load_module ${BROTLI};\n` : ''}${root}daemon off;
pid ${state}/nginx.pid;
error_log stderr warn;
worker_processes ${workers};
events { worker_connections 2048; }
http {
	access_log off;
	sendfile on;
	tcp_nopush on;
${paths.map((path) => `\t${path}_temp_path ${state}/${path};`).join('\n')}
${site}
}
`,
	);
	return ['nginx', '-c', join(state, 'nginx.conf'), '-e', 'stderr'];
}
