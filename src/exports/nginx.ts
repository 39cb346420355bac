import { pathPattern, type ResponseRule } from '../domain/response-headers.ts';
import { REDIRECT_CACHING, sharedHeaders, TYPES, type ServedSite } from '../domain/server-rules.ts';

const NOTICE = '# Made for this build by "npm run release". Changes are lost with the next one.\n';

/** For the context `http`: what `server` needs to know of redirects. */
export function nginxHttp({ redirects }: Pick<ServedSite, 'redirects'>): string {
	const lines = [...redirects].map(([from, to]) => `\t${quoted(from)} ${quoted(to)};\n`);
	// Our addresses are longer than what nginx makes room for.
	return `${NOTICE}map_hash_bucket_size 256;
map_hash_max_size 65536;
map $uri $moved_to {
	default "";
${lines.join('')}}
`;
}

/**
 * For the context `server`: the files of one release, each with its type and headers. Names of listeners, certificates and
 * logs are the owner's. Nothing is inherited between the places, so that each has all its headers.
 */
export function nginxServer({ root, rules }: ServedSite): string {
	const types = Object.entries(TYPES).map(([ending, type]) => `\t${quoted(type)} ${ending};\n`);
	const redirectHeaders = [...sharedHeaders(rules), ['Cache-Control', REDIRECT_CACHING] as const];
	return `${NOTICE}root ${quoted(root)};
index index.html;
error_page 404 /404.html;
absolute_redirect off;
gzip_static on;
gzip_vary on;
log_not_found off;
server_tokens off;
types {
${types.join('')}}
default_type application/octet-stream;

${redirectHeaders.map(([name, value]) => addHeader(name, value)).join('')}if ($moved_to) {
	return 301 $moved_to;
}

# Hidden files, files for other hosts, and compressed copies asked for by name.
location ~ "/\\.(?!well-known/)|^/_(?:headers|redirects)$|\\.(?:gz|br)$" {
	return 404;
}

${rules.map(location).join('\n')}`;
}

/** The first of several patterns that fits decides in nginx too. */
function location({ kind, paths, type, headers }: ResponseRule): string {
	const lines = [
		...(type === undefined ? [] : ['types { }\n', `default_type ${quoted(type)};\n`]),
		...Object.entries(headers).map(([name, value]) => addHeader(name, value)),
	];
	return `# ${kind}
location ~ ${quoted(paths.map(pathPattern).join('|'))} {
${lines.map((line) => `\t${line}`).join('')}}
`;
}

/** Also with errors and with "304 Not Modified". */
function addHeader(name: string, value: string): string {
	return `add_header ${name} ${quoted(value)} always;\n`;
}

/** As one word of a configuration. Throws for what nginx would read as more: no header, address or pattern of ours has it. */
function quoted(value: string): string {
	// A dollar sign stands for the end in a pattern; before anything else it would name a variable.
	if (/["\n\r]|\$(?!$|\|)|\\$/.test(value)) throw new Error(`nginx cannot be told "${value}".`);
	return `"${value}"`;
}
