import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { keptGroup } from '../../src/build/kept-pages.ts';
import { runCli } from '../run-cli.ts';
import { ANSWER, edit, smallProject } from '../small-project.ts';

const root = smallProject('kept-pages');
const KEPT = join(root, 'node_modules/.cache/ai-security-answers');
const OTHER_ANSWER = 'content/answers/basics/what-alpha-asks.mdx';
const MARK = 'Kept by an earlier build';

const TERM = 'content/glossary/renumbering.mdx';
const TERM_TEXT = `---
term: renumbering
answers:
  - what-alpha-asks
updated: 2026-01-10
drafting: human
---
A change of the numbers that entries of a list have, as between the editions of Beta [@beta-2024 B1; @beta-2025 B1].
It leaves the entries themselves as they were, so that a reference without its edition names another entry.
`;

beforeAll(async () => {
	edit(root, TERM, () => TERM_TEXT);
	edit(root, OTHER_ANSWER, (text) => `${text}\nBeta is known for renumbering.\n`);
	await build();
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

async function build(env: NodeJS.ProcessEnv = {}): Promise<void> {
	const { code, out, err } = await runCli(root, 'build', [], { env });
	expect([code, err, code === 0 ? '' : out]).toEqual([0, '', '']);
}

const pageOf = (path: string) => readFileSync(join(root, 'dist', path, 'index.html'), 'utf8');
const manifest = () => readFileSync(join(root, 'dist/manifest.json'), 'utf8');

const keptFiles = () =>
	readdirSync(KEPT)
		.filter((name) => name.startsWith('pages-'))
		.map((name) => join(KEPT, name));

/** Puts a mark into all pages that are kept: whatever has it was not rendered anew. */
function markKeptPages(): void {
	for (const file of keptFiles()) {
		const group = keptGroup.parse(deserialize(readFileSync(file)));
		const pages = group.pages.map((page) => {
			const text = Buffer.from(page.body).toString('utf8');
			return { ...page, body: Buffer.from(text.replace('<h1', `<p>${MARK}</p><h1`)) };
		});
		writeFileSync(file, serialize({ ...group, pages }));
	}
}

/** Which of the pages come from an earlier build. */
const keptOf = (...paths: readonly string[]) => paths.filter((path) => pageOf(path).includes(MARK));

/** Lists the answers that use its term. */
const GLOSSARY = 'glossary/renumbering';

const [CHANGED, OTHER, TOPIC, CONTROL] = [
	'answers/how-beta-changed',
	'answers/what-alpha-asks',
	'topics/basics',
	'frameworks/alpha/2023/1.1',
];

describe('a page of an earlier build', () => {
	test('is used again where nothing was changed', async () => {
		markKeptPages();
		await build();
		expect(keptOf(CHANGED, OTHER, TOPIC, CONTROL)).toEqual([CHANGED, OTHER, TOPIC, CONTROL]);
	});

	test('is used again for other texts than the one whose words were changed', async () => {
		expect(pageOf(GLOSSARY)).not.toContain('/answers/how-beta-changed/');
		edit(root, ANSWER, (text) => `${text}\nThis sentence on renumbering is new.\n`);
		await build();
		expect(keptOf(CHANGED, OTHER, TOPIC, CONTROL)).toEqual([OTHER, TOPIC, CONTROL]);
		expect(pageOf(CHANGED)).toContain('is new.');
		expect(pageOf(GLOSSARY)).toContain('/answers/how-beta-changed/');
	});

	test.each<[what: string, path: string, change: (text: string) => string, env?: object]>([
		['a question', ANSWER, (text) => text.replace('How did Beta change', 'How has Beta changed')],
		['a citation', OTHER_ANSWER, (text) => text.replace('[@alpha 1.2;', '[@beta-2025 B1;')],
		[
			'a topic',
			'content/topics/basics.mdx',
			(text) => text.replace(/^label: .*$/m, 'label: The basics'),
		],
		[
			'the title of a control',
			'data/frameworks/alpha/2023.yaml',
			(text) => text.replace('title: Review', 'title: Yearly review'),
		],
		[
			'a mapping row',
			'data/crosswalks/alpha-2023--beta-2025.ours.yaml',
			(text) => text.replace('makes leaks rarer', 'makes leaks less likely'),
		],
		[
			'a template',
			'src/components/GroundedIn.astro',
			(text) => text.replace('class="grounded-in"', 'class="grounded-in changed"'),
		],
		[
			'the address of the site',
			'package.json',
			(text) => text,
			{ SITE_URL: 'https://other.example' },
		],
	])('is not used again after a change of %s', async (_, path, change, env) => {
		edit(root, path, (text) => {
			const changed = change(text);
			expect(env !== undefined || changed !== text).toBe(true);
			return changed;
		});
		markKeptPages();
		await build({ ...env });
		expect(keptOf(CHANGED, OTHER, TOPIC, CONTROL)).toEqual([]);
		if (env !== undefined) await build();
	});

	test('is what a fresh build makes', async () => {
		const warm = manifest();
		for (const file of keptFiles()) rmSync(file);
		await build();
		expect(manifest()).toBe(warm);
	});

	test('is made anew where what was kept is damaged', async () => {
		const before = manifest();
		for (const file of keptFiles()) writeFileSync(file, 'damaged');
		await build();
		expect(manifest()).toBe(before);
	});
});
