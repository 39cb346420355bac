import { describe, expect, test } from 'vitest';
import { LLMS_MAX, llmsTxt } from '../../../src/exports/llms.ts';
import { makeAnswer, makeCrosswalk, makeSite, makeTopic } from '../domain/sketches.ts';
import { frameworks } from '../domain/small-site.ts';

const facts = { name: 'Site', origin: 'https://site.example', description: 'What it is.' };

/** A site with many answers, topics and mapping sets. */
function siteOf(answers: number, topics: number, sets: number) {
	const slugs = Array.from({ length: answers }, (_, index) => `answer-${index}`);
	return makeSite({
		frameworks,
		answers: slugs.map((slug) => makeAnswer(slug, [], { topic: 'topic-0' })),
		topics: Array.from({ length: topics }, (_, index) =>
			makeTopic(`topic-${index}`, { answers: index === 0 ? slugs : [] }),
		),
		crosswalks: Array.from({ length: sets }, (_, index) =>
			makeCrosswalk(`set-${index}-a`, `set-${index}-b`, []),
		),
	});
}

const linesOf = (text: string, start: string) =>
	text.split('\n').filter((line) => line.includes(`(${facts.origin}${start}`)).length;

describe('llms.txt stays short', () => {
	test.each([
		['a small site has everything', siteOf(5, 2, 3), { answers: 5, topics: 2, pairs: 3 }],
		[
			'many answers are left to their topics',
			siteOf(2000, 2, 3),
			{ answers: 0, topics: 2, pairs: 3 },
		],
		[
			'many mapping sets are left to their page',
			siteOf(5, 2, 2000),
			{ answers: 0, topics: 2, pairs: 0 },
		],
		[
			'many topics are left to the list of answers',
			siteOf(5, 2000, 3),
			{ answers: 0, topics: 0, pairs: 0 },
		],
	])('%s', (_what, site, expected) => {
		const text = llmsTxt(site, facts);
		expect(new TextEncoder().encode(text).length).toBeLessThan(LLMS_MAX);
		expect({
			answers: linesOf(text, '/answers/'),
			topics: linesOf(text, '/topics/'),
			pairs: linesOf(text, '/crosswalks/'),
		}).toEqual(expected);
		expect(linesOf(text, '/crosswalks.md')).toBe(1);
	});
});
