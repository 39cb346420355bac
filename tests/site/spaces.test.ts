import { expect, test } from 'vitest';
import { readablePages } from './built-site.ts';

/** A space that opens a gap before a full stop or a comma, at the end of an element in the line or after it. */
const STRAY = /(?:\s<\/(?:a|span|time|em)>|<\/(?:a|span|time|em)>\s+)[.,;:)](?!\w)/gu;

/** A link that runs into the word, the bracket or the link beside it. */
const MISSING = /<\/a>(?:[\p{L}\p{N}(–]|<a )|[\p{L}\p{N}.,;)]<a /gu;

const AROUND = 30; // characters of a page that are shown with a fault

const texts = readablePages.map(({ address, html }) => ({
	address,
	text: html.replace(/<(style|script|pre)\b[\s\S]*?<\/\1>/g, ''),
}));

function faultsOf(pattern: RegExp): string[] {
	return texts.flatMap(({ address, text }) =>
		[...text.matchAll(pattern)].map(
			({ index }) => `${address}: ${text.slice(Math.max(0, index - AROUND), index + AROUND)}`,
		),
	);
}

test('no space stands between a word and the mark that ends it', () => {
	expect(faultsOf(STRAY)).toEqual([]);
});

test('no link runs into its neighbour', () => {
	expect(faultsOf(MISSING)).toEqual([]);
});
