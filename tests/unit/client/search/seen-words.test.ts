import { expect, test } from 'vitest';
import { seenIn } from '../../../../src/client/search/seen-words.ts';

const isSeen = seenIn([
	{
		excerpt: 'Attackers <mark>poison</mark>ed the tools; see AML.T0051, policies',
		meta: { title: 'Event logs', context: 'MITRE ATLAS › 2026.09' },
	},
]);

test.each(['poisoning', 'tool', 'logs', 'policy', 'atlas', 'amlt0051', 'aml.t0051'])(
	'%s is shown, in whatever form',
	(word) => {
		expect(isSeen(word)).toBe(true);
	},
);

test.each(['poisning', 'amlt0052', 'amlt005', 'mark', 'zebra'])('%s is not', (word) => {
	expect(isSeen(word)).toBe(false);
});

test('nothing is shown where no page was found', () => {
	expect(seenIn([])('logs')).toBe(false);
});
