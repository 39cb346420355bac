import { describe, expect, test } from 'vitest';
import { newestAnswers, newestEditions } from '../../../src/domain/newest.ts';
import { makeAnswer, makeSite } from './sketches.ts';
import { frameworks } from './small-site.ts';

describe('what is new', () => {
	test('is the answer whose meaning changed last, then the one published later', () => {
		const site = makeSite({
			answers: [
				makeAnswer('old', [], { updated: '2026-01-01' }),
				makeAnswer('mended', [], { updated: '2026-02-02', published: '2026-01-01' }),
				makeAnswer('fresh', [], { updated: '2026-02-02', published: '2026-02-02' }),
			],
		});
		expect(newestAnswers(site, 2).map(({ slug }) => slug)).toEqual(['fresh', 'mended']);
	});

	test('is the edition that its publisher issued last', () => {
		const days = newestEditions(makeSite({ frameworks }), 3).map(({ published }) => published);
		expect(days).toEqual([...days].sort().reverse());
		expect(days.length).toBe(3);
	});
});
