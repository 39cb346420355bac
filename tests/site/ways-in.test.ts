import { afterAll, describe, expect, test } from 'vitest';
import { ANSWERS, answerAddress, GLOSSARY, HOME, termAddress } from '../../src/domain/addresses.ts';
import { readablePages, site } from './built-site.ts';
import { attributeOf, selectAll } from './html.ts';

const WAYS_MIN = 3; // pages that lead to a page: one of them goes when its text changes

/** Lists of everything: who comes from there has not been led. */
const LISTS = new Set([HOME, ANSWERS, GLOSSARY]);

/** Parts of a page that lead everywhere: header and footer are outside `main`. */
const LINKS = 'main a[href^="/"]:not(.breadcrumbs a)';

/** Pages that link to each address, lists of everything and the page itself left out. */
const waysIn = new Map<string, Set<string>>();
for (const { address, root } of readablePages) {
	if (LISTS.has(address)) continue;
	for (const link of selectAll(root, LINKS)) {
		const target = (attributeOf(link, 'href') ?? '').split(/[?#]/)[0] ?? '';
		if (target === address) continue;
		waysIn.set(target, (waysIn.get(target) ?? new Set()).add(address));
	}
}

const fewest: string[] = [];

describe.each([
	['answer', [...site.answers.keys()].map(answerAddress)],
	['glossary term', site.terms.map(({ slug }) => termAddress(slug))],
])('every %s', (kind, addresses) => {
	test(`is linked from at least ${WAYS_MIN} other pages, lists of everything not counted`, () => {
		const counts = addresses.map((address) => ({
			address,
			ways: waysIn.get(address)?.size ?? 0,
		}));
		expect(counts.length).toBeGreaterThan(0);
		expect(counts.filter(({ ways }) => ways < WAYS_MIN)).toEqual([]);
		fewest.push(`${kind}: ${Math.min(...counts.map(({ ways }) => ways))}`);
	});
});

/** Addresses that the text of answers and topics leads to: links that somebody wrote. */
const written = new Set(
	readablePages
		.filter(({ address }) => /^\/(?:answers|topics)\/./.test(address))
		.flatMap(({ address, root }) =>
			selectAll(root, '.prose a[href^="/answers/"]')
				.map((link) => (attributeOf(link, 'href') ?? '').split('#')[0] ?? '')
				.filter((target) => target !== address),
		),
);

test('every answer is the next question in the text of an answer or a topic', () => {
	const unwritten = [...site.answers.keys()].map(answerAddress).filter((one) => !written.has(one));
	expect(unwritten).toEqual([]);
});

afterAll(() => {
	console.log(`Fewest ways in: ${fewest.join(', ')}`);
});
