import { pathPattern, type ResponseRule } from '../domain/response-headers.ts';
import {
	errorPageRule,
	REDIRECT_CACHING,
	sharedHeaders,
	TYPES,
	type ServedSite,
} from '../domain/server-rules.ts';

const NOTICE = '# Made for this build by "npm run release". Changes are lost with the next one.\n';

/** What a site of Caddy imports: the files of one release, with types, headers and redirects. Its address is the owner's. */
export function caddySite({ root, rules, redirects }: ServedSite): string {
	const moved = [...redirects].map(([from, to]) => `\t${quoted(from)} ${quoted(to)}\n`);
	const redirectHeaders = [...sharedHeaders(rules), ['Cache-Control', REDIRECT_CACHING] as const];
	return `${NOTICE}root * ${quoted(root)}

@write not method GET HEAD
handle @write {
	header Allow "GET, HEAD"
	error 405
}

# Hidden files, files for other hosts, and compressed copies asked for by name.
@hidden {
	path */.* /_headers /_redirects *.gz *.br
	not path /.well-known/*
}
handle @hidden {
	error 404
}

map {path} {moved_to} {
${moved.join('')}	default ""
}
@moved not vars {moved_to} ""
handle @moved {
${redirectHeaders.map(([name, value]) => `\t${header(name, value)}`).join('')}	redir {moved_to} 301
}

${rules.map(place).join('\n')}
${errorPage(rules)}`;
}

/** Of several places the first that fits is taken. */
function place(rule: ResponseRule, index: number): string {
	const matcher = `@rule${index}`;
	return `# ${rule.kind}
${matcher} path_regexp ${quoted(rule.paths.map(pathPattern).join('|'))}
handle ${matcher} {
${[...typeLines(rule), ...headerLines(rule)].map((line) => `\t${line}`).join('')}	file_server {
		precompressed br gzip
	}
}
`;
}

/** Headers of the place that did not have the file are still there, so that those of the error page take their place. */
function errorPage(rules: readonly ResponseRule[]): string {
	const rule = errorPageRule(rules);
	const others = new Set(rules.flatMap(({ headers }) => Object.keys(headers)));
	const leftOver = [...others].filter((name) => rule.headers[name] === undefined);
	const lines = [
		...leftOver.map((name) => `header -${name}\n`),
		...typeLines(rule),
		...headerLines(rule),
	];
	return `handle_errors {
${lines.map((line) => `\t${line}`).join('')}	@missing expression \`{http.error.status_code} == 404\`
	handle @missing {
		rewrite * /404.html
		file_server {
			status 404
			precompressed br gzip
		}
	}
}
`;
}

function typeLines({ type }: ResponseRule): string[] {
	if (type !== undefined) return [header('Content-Type', type)];
	return Object.entries(TYPES).map(
		([ending, known]) => `header *.${ending} Content-Type ${quoted(known)}\n`,
	);
}

function headerLines({ headers }: ResponseRule): string[] {
	return Object.entries(headers).map(([name, value]) => header(name, value));
}

function header(name: string, value: string): string {
	return `header ${name} ${quoted(value)}\n`;
}

/** As one word of a configuration. Throws for what Caddy would read as more: no header, address or pattern of ours has it. */
function quoted(value: string): string {
	if (/[`\n\r]/.test(value) || /\{[^}]*\}/.test(value))
		throw new Error(`Caddy cannot be told "${value}".`);
	return `\`${value}\``;
}
