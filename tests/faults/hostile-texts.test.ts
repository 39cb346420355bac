import { readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { parse, type DefaultTreeAdapterTypes } from 'parse5';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { listPaths } from '../../src/build/listed-files.ts';
import { runCli } from '../run-cli.ts';
import { ANSWER, edit, smallProject } from '../small-project.ts';

/** Ends the attribute, comment or script it stands in, and starts an element that nobody else has. */
const EVIL = `"'--></script><x-evil onclick=a()>`;
const IN_YAML = JSON.stringify(EVIL).slice(1, -1);

const root = smallProject('hostile-texts');
const dist = join(root, 'dist');
let paths: string[] = [];

beforeAll(async () => {
	edit(root, ANSWER, (page) => inQuotes(page, ['question'], '?') + BODY);
	edit(root, 'content/topics/basics.mdx', (page) => inQuotes(page, ['label', 'description']));
	for (const edition of ['alpha/2023', 'beta/2024', 'beta/2025']) {
		edit(root, `data/frameworks/${edition}.yaml`, (data) =>
			inQuotes(data, ['title', 'licence', 'verified']),
		);
	}
	for (const family of ['alpha', 'beta']) {
		edit(root, `data/frameworks/${family}/framework.yaml`, (data) =>
			inQuotes(data, ['title', 'publisher', 'about']),
		);
	}
	for (const set of ['beta-2024--beta-2025.ours', 'alpha-2023--beta-2025.ours']) {
		edit(root, `data/crosswalks/${set}.yaml`, (data) =>
			inQuotes(data, ['title', 'publisher', 'purpose', 'licence', 'verified', 'rationale']),
		);
	}
	const { code, out, err } = await runCli(root, 'build');
	expect(code, `${out}${err}`).toBe(0);
	paths = await listPaths(dist);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

/** The same in text, in code, in a heading, in a table, in a link's title and in an attribute of a block. */
const ENTITIES = EVIL.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('"', '&quot;');
const BODY = `
## A heading with ${ENTITIES}

Text with ${ENTITIES} and \`${EVIL}\` and [a link](/answers/what-alpha-asks/ "${ENTITIES}") and ![a picture ${ENTITIES}](/favicon.svg).

| Head ${ENTITIES} | More |
| ---------------- | ---- |
| ${ENTITIES}      | Text |

<Callout title="${ENTITIES}">

Text.

</Callout>

\`\`\`html
${EVIL}
\`\`\`
`;

/** Puts the evil text at the end of every value of these fields. */
function inQuotes(text: string, fields: readonly string[], end = ''): string {
	const field = new RegExp(
		`^(?<start> *(?:- )?(?:${fields.join('|')}): )(?<value>[^>|\\n"].*?)[?]?$`,
		'gm',
	);
	return text.replace(
		field,
		(_line, start: string, value: string) =>
			`${start}"${value.replaceAll('"', '')} ${IN_YAML}${end}"`,
	);
}

test('texts that try to end what they stand in end nothing: no page has an element of theirs', () => {
	const pages = paths.filter((path) => path.endsWith('.html'));
	expect(pages.length).toBeGreaterThan(20);
	let told = 0;
	for (const path of pages) {
		const html = readFileSync(join(dist, path), 'utf8');
		told += Number(html.includes('x-evil'));
		const elements = elementsIn(parse(html));
		expect(
			elements.filter(({ tagName }) => tagName === 'x-evil'),
			path,
		).toEqual([]);
		expect(
			elements.flatMap(({ attrs }) => attrs.filter(({ name }) => name.startsWith('on'))),
			path,
		).toEqual([]);
	}
	expect(told).toBeGreaterThan(10);
});

test('structured data stays one JSON object each', () => {
	for (const path of paths.filter((name) => name.endsWith('.html'))) {
		const scripts = elementsIn(parse(readFileSync(join(dist, path), 'utf8'))).filter(
			({ tagName }) => tagName === 'script',
		);
		const data = scripts.filter(({ attrs }) =>
			attrs.some(({ value }) => value === 'application/ld+json'),
		);
		for (const { childNodes } of data) {
			const [text] = childNodes;
			expect(() =>
				JSON.parse(text !== undefined && 'value' in text ? text.value : ''),
			).not.toThrow();
		}
	}
});

test('feeds and sitemaps hold no element of theirs either', () => {
	const texts = paths
		.filter((name) => name.endsWith('.xml'))
		.map((path) => readFileSync(join(dist, path), 'utf8'));
	expect(texts.join('')).toContain('&lt;x-evil');
	expect(texts.filter((text) => text.includes('<x-evil'))).toEqual([]);
});

test('Markdown copies hold it as text', () => {
	let told = 0;
	const copies = paths.filter((name) => name.endsWith('.md'));
	expect(copies.length).toBeGreaterThan(20);
	for (const path of copies) {
		const text = readFileSync(join(dist, path), 'utf8').replace(/^---\n[\s\S]*?\n---\n/, '');
		const outsideCode = text.replace(/```[\s\S]*?```/g, '').replace(/`[^`\n]*`/g, '');
		expect(outsideCode.replaceAll('\\<', ''), path).not.toContain('<x-evil');
		told += Number(text.includes('x-evil'));
	}
	expect(told).toBeGreaterThan(10);
});

function elementsIn(node: DefaultTreeAdapterTypes.Node): DefaultTreeAdapterTypes.Element[] {
	const own = 'tagName' in node ? [node] : [];
	const inside = 'content' in node ? elementsIn(node.content) : [];
	return [...own, ...inside, ...('childNodes' in node ? node.childNodes.flatMap(elementsIn) : [])];
}
