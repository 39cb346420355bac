import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { isDeepStrictEqual } from 'node:util';
import type fc from 'fast-check';
import { check } from '../../src/checks/check.ts';
import { loadSite } from '../../src/data/load-site.ts';
import { readPlainYaml } from '../../src/data/plain-yaml.ts';
import { readProse } from '../../src/data/read-prose.ts';
import { validate } from '../../src/data/validate.ts';
import { parseWithPlaces, parseYaml } from '../../src/data/yaml.ts';
import { resolveCitation } from '../../src/domain/citation-target.ts';
import { findCitations, parseCitation, printCitation } from '../../src/domain/citation.ts';
import { textOf } from '../../src/domain/site.ts';
import type { Piece } from '../../src/markdown/pieces.ts';
import { renderProse } from '../../src/markdown/render.ts';
import { crosswalkSchema, mappingSchema } from '../../src/schemas/crosswalk.ts';
import { mutated, repeated } from './mutations.ts';
import { harmIn } from './safe-html.ts';
import { CITATION_TOKENS, MDX_TOKENS, YAML_TOKENS } from './tokens.ts';

/** Something that reads what people write, and texts to try it with. */
export interface Reader {
	readonly name: string;
	/** Share of all tries. */
	readonly share: number;
	readonly inputs: fc.Arbitrary<string>;
	/** True where the text is found faulty. Throws where the reader breaks a promise. */
	readonly read: (text: string) => boolean;
}

const PROJECT = join(import.meta.dirname, '../..');
const BASE = join(PROJECT, 'tests/checks/base');
const SLUG = 'how-beta-changed';
const PAGE = `content/answers/basics/${SLUG}.mdx`;
const SET = 'data/crosswalks/beta-2024--beta-2025.ours.yaml';

/** Every reader. Whoever asks calls the second function when done. */
export function readers(): { readonly readers: readonly Reader[]; readonly close: () => void } {
	const root = mkdtempSync(join(tmpdir(), 'fuzz-'));
	cpSync(BASE, root, { recursive: true });
	const page = readFileSync(join(root, PAGE), 'utf8');
	const set = readFileSync(join(root, SET), 'utf8');
	const [, head = '', body = ''] = /^(---\n[\s\S]*?\n---\n)([\s\S]*)$/.exec(page) ?? [];
	const bodies = [body, ...samples('content', '.mdx').map(inSmallWorld)];
	const readPage = (text: string) => readWholePage(root, text);
	const whole = mutated(
		bodies.map((text) => head + text),
		MDX_TOKENS,
	);
	return {
		readers: [
			{ name: 'front matter', share: 0.1, inputs: mutated([page], YAML_TOKENS), read: readPage },
			{ name: 'whole pages', share: 0.06, inputs: whole, read: readPage },
			{ name: 'MDX', share: 0.28, inputs: mutated(bodies, MDX_TOKENS), read: readBody },
			{
				name: 'YAML',
				share: 0.28,
				inputs: mutated([set, ...samples('data', '.yaml')], YAML_TOKENS),
				read: readSet,
			},
			{
				name: 'citations',
				share: 0.26,
				inputs: mutated(['[@alpha 1.1, 1; @beta-2025 B1]', '[@alpha, p. 4]'], CITATION_TOKENS),
				read: citationReader(root),
			},
			{ name: 'long MDX', share: 0.01, inputs: repeated(MDX_TOKENS, 100_000), read: readBody },
			{ name: 'long YAML', share: 0.01, inputs: repeated(YAML_TOKENS, 100_000), read: readSet },
		],
		close: () => rmSync(root, { recursive: true, force: true }),
	};
}

/** The first 1,500 characters of real files, and their paragraphs. */
function samples(folder: string, ending: string): string[] {
	const paths = readdirSync(join(PROJECT, folder), { recursive: true, encoding: 'utf8' }).filter(
		(path) => path.endsWith(ending),
	);
	return paths.sort().flatMap((path) => {
		const text = readFileSync(join(PROJECT, folder, path), 'utf8').replace(
			/^---\n[\s\S]*?\n---\n/,
			'',
		);
		return [
			text.slice(0, 1500),
			...text
				.split(/\n\n+/)
				.slice(0, 3)
				.map((part) => part.slice(0, 600)),
		];
	});
}

/** A text of ours with citations, links and blocks that the small project knows. */
function inSmallWorld(text: string): string {
	return text
		.replace(/\[@[^\]]*\]/g, '[@alpha 1.1]')
		.replace(/\]\(\/[^)]*\)/g, '](/answers/what-alpha-asks/)')
		.replace(/="[^"]*"/g, '="alpha 1"');
}

/** Rules that leave nothing to render. Any other finding stops a build as well, so that more is rendered here than ever is. */
const STOPS = new Set(
	'no-code mdx-syntax unknown-block block-attribute unsafe-link insecure-link remote-image size-limit unreadable-file citation-syntax unknown-framework unknown-edition unknown-control unknown-source edition-missing yaml-syntax plain-yaml'.split(
		' ',
	),
);

/** Reads, checks and, where nothing stops it, renders a page as a build does: what comes out must be what Markdown is for. */
function readWholePage(root: string, text: string): boolean {
	writeFileSync(join(root, PAGE), text);
	const { site, findings } = check(root, { today: '2026-02-01' });
	placesAreReal(
		findings.filter(({ file }) => file === PAGE),
		text,
	);
	if (findings.some(({ file, rule }) => file === PAGE && STOPS.has(rule))) return true;
	const faults = htmlOf(renderProse(site, textOf(site, 'answer', SLUG))).flatMap(harmIn);
	if (faults.length > 0) throw new Error(`A page that may be rendered holds ${faults.join(', ')}`);
	return findings.length > 0;
}

function htmlOf(pieces: readonly Piece[]): string[] {
	return pieces.flatMap((piece) => (typeof piece === 'string' ? [piece] : htmlOf(piece.content)));
}

function placesAreReal(
	findings: readonly { readonly line: number; readonly column: number; readonly message: string }[],
	text: string,
): void {
	const lines = text.split(/\r\n?|\n/).length + 1;
	for (const { line, column, message } of findings) {
		if (line >= 1 && line <= lines && column >= 1) continue;
		throw new Error(`A finding at ${line}:${column} of ${lines} lines: ${message}`);
	}
}

function readBody(text: string): boolean {
	const { findings } = readProse(text, 'a.mdx');
	placesAreReal(findings, text);
	return findings.length > 0;
}

/** Reads data with both readers of YAML, which must agree, and holds it against its schema. */
function readSet(text: string): boolean {
	const origin = { file: 'a.yaml', linesBefore: 0 };
	const careful = parseWithPlaces(text, origin);
	const quick = readPlainYaml(text);
	if (
		quick !== undefined &&
		(careful.findings.length > 0 || !isDeepStrictEqual(plain(quick.value), plain(careful.value)))
	) {
		throw new Error(
			`Two readers of YAML disagree: ${JSON.stringify(quick.value)} and ${JSON.stringify(careful.value)}`,
		);
	}
	const source = parseYaml(text, origin);
	const { value } = source;
	if (typeof value !== 'object' || value === null) return source.findings.length > 0;
	const { mappings, ...rest }: { mappings?: unknown } = value;
	const rows: readonly unknown[] = Array.isArray(mappings) ? mappings : [];
	const findings = [
		...source.findings,
		...validate(crosswalkSchema, rest, source, { name: 'a crosswalk', path: [] }).findings,
		...rows.flatMap((row, index) => [
			...validate(mappingSchema, row, source, { name: 'a row', path: ['mappings', index] })
				.findings,
		]),
	];
	placesAreReal(findings, text);
	if (Object.getPrototypeOf({}) !== Object.prototype || 'polluted' in {})
		throw new Error('The prototype of objects was changed');
	return findings.length > 0;
}

/** The same values without what JSON cannot say. */
function plain(value: unknown): unknown {
	return JSON.parse(JSON.stringify(value ?? null));
}

function citationReader(root: string): Reader['read'] {
	const { site } = loadSite(root);
	return (text) => {
		let end = 0;
		const problems = findCitations(text).flatMap((span): unknown[] => {
			if (span.start < end || span.end <= span.start)
				throw new Error(`Citations overlap at ${span.start}`);
			end = span.end;
			if (!span.parsed.ok) return [span.parsed.problem];
			const again = parseCitation(printCitation(span.parsed.citation));
			if (!isDeepStrictEqual(again, span.parsed))
				throw new Error('A citation changes when it is written out');
			return span.parsed.citation.items.filter(
				(item) => !resolveCitation(item, site.frameworks, []).ok,
			);
		});
		return problems.length > 0;
	};
}
