import { afterAll, describe, expect, test } from 'vitest';
import { answerAddress, controlAddress, editionAddress } from '../../src/domain/addresses.ts';
import { documentAddress } from '../../src/checks/known-pages.ts';
import { sourceAnchor } from '../../src/domain/citation-text.ts';
import { resolveCitation, type CitationTarget } from '../../src/domain/citation-target.ts';
import type { CitationSpan } from '../../src/domain/citation.ts';
import { controlKey } from '../../src/domain/crosswalk.ts';
import type { ProseDocument } from '../../src/domain/site.ts';
import { pageAt, readablePages, site } from './built-site.ts';
import { attributeOf, selectAll, selectOne, type HtmlNode } from './html.ts';

const WORDS_MIN = 400; // of an answer's body: fewer leave out what a reader needs on Monday
const WORDS_MAX = 1000; // more is not read

function addressOf(target: CitationTarget): string {
	switch (target.kind) {
		case 'control':
			return controlAddress(site, target.edition, target.control);
		case 'edition':
			return editionAddress(target.edition);
		case 'source':
			return `#${sourceAnchor(target.source.id)}`;
		default:
			return target satisfies never;
	}
}

/** Addresses that one written citation leads to, in order. */
function addressesOf(span: CitationSpan, document: ProseDocument): string[] {
	if (!span.parsed.ok) return [`unreadable ${span.raw}`];
	return span.parsed.citation.items.flatMap((item) => {
		const resolution = resolveCitation(item, site.frameworks, document.sources);
		return resolution.ok ? resolution.targets.map(addressOf) : [`unresolved ${span.raw}`];
	});
}

function hrefsOf(root: HtmlNode, selector: string): string[] {
	return selectAll(root, selector).map((link) => attributeOf(link, 'href') ?? 'no address');
}

/** What the section "Grounded in" says: cited controls, editions and sources, by address. */
function groundsShown(root: HtmlNode): Set<string> {
	const section = selectOne(root, 'section.grounded-in');
	const sources = selectAll(section, 'li[id]').map((item) => `#${attributeOf(item, 'id') ?? ''}`);
	return new Set([...hrefsOf(section, 'li[data-cited] a.control-link'), ...sources]);
}

describe('the citations that checks read are those that pages show', () => {
	test.each(site.documents.map((document) => [document.file, document] as const))(
		'%s',
		(_, document) => {
			const address = documentAddress(document);
			const { root } = pageAt(address);
			const part =
				document.kind === 'false-claim' ? selectOne(root, `article[id="${document.slug}"]`) : root;
			const shown = selectAll(part, '.cite').map((cite) => hrefsOf(cite, 'a.cite-link'));
			expect(shown).toEqual(document.prose.citations.map((span) => addressesOf(span, document)));
		},
	);

	test('no citation is left as its writer typed it', () => {
		const raw = readablePages.filter(({ html }) => /\[@[a-z]/.test(html));
		expect(raw.map((page) => page.address)).toEqual([]);
	});
});

describe.each([...site.answers.values()])('$slug', (answer) => {
	const { root } = pageAt(answerAddress(answer.slug));
	const cited = new Set(hrefsOf(root, '.prose a.cite-link'));
	const isWholeEdition = (address: string) =>
		answer.cites.some((target) => target.kind === 'edition' && addressOf(target) === address);

	test(`has ${answer.prose.citations.length} citations of ${answer.cites.length} controls, editions and sources`, () => {
		expect(cited.size).toBeGreaterThan(0);
		expect(cited).toEqual(new Set(answer.cites.map(addressOf)));
	});

	test('is grounded in exactly what its body cites', () => {
		const section = selectOne(root, 'section.grounded-in');
		const controlsAndSources = [...cited].filter((address) => !isWholeEdition(address));
		expect(groundsShown(root)).toEqual(new Set(controlsAndSources));
		for (const address of [...cited].filter(isWholeEdition)) {
			expect(hrefsOf(section, 'h3 a')).toContain(address);
		}
	});

	test('marks each control it is grounded in by edition and id', () => {
		const marked = selectAll(root, '.grounded-in li').flatMap(
			(item) => attributeOf(item, 'data-cited') ?? [],
		);
		const controls = answer.cites.flatMap((target) =>
			target.kind === 'control' ? [controlKey(target.edition.key, target.control.id)] : [],
		);
		expect(marked.sort()).toEqual(controls.sort());
	});

	test('names no edition that it does not cite', () => {
		const editions = answer.cites.flatMap((target) =>
			target.kind === 'source' ? [] : [editionAddress(target.edition)],
		);
		expect(new Set(hrefsOf(root, '.grounded-in h3 a'))).toEqual(new Set(editions));
	});

	test(`has ${WORDS_MIN} to ${WORDS_MAX} words`, () => {
		expect(answer.prose.words).toBeGreaterThanOrEqual(WORDS_MIN);
		expect(answer.prose.words).toBeLessThanOrEqual(WORDS_MAX);
	});
});

afterAll(() => {
	const counts = [...site.answers.values()].map((answer) => {
		const targets = Object.groupBy(answer.cites, (target) => target.kind);
		const controls = targets.control?.length ?? 0;
		const sources = targets.source?.length ?? 0;
		return `${answer.slug}: ${answer.prose.citations.length} citations of ${controls} controls and ${sources} sources`;
	});
	console.log(['Citations by answer:', ...counts].join('\n'));
});
