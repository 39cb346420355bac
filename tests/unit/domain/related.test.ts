import { describe, expect, test } from 'vitest';
import { relatedAnswers } from '../../../src/domain/related.ts';
import { makeAnswer, makeSite } from './sketches.ts';
import { cited, frameworks, managementSystem, topTen2025 } from './small-site.ts';

const logs = cited(managementSystem, 'A.6.2.8');
const tests = cited(managementSystem, 'A.6.2.4');
const agency = cited(topTen2025, 'LLM06');
const elsewhere = { topic: 'another-topic' };

const slugsRelatedTo = (first: string, ...answers: ReturnType<typeof makeAnswer>[]) => {
	const site = makeSite({ frameworks, answers });
	const answer = site.answers.get(first);
	return answer && relatedAnswers(site, answer).map((other) => other.slug);
};

describe('answers related to one', () => {
	test('share its citations, the most first', () => {
		expect(
			slugsRelatedTo(
				'mine',
				makeAnswer('mine', [logs, tests]),
				makeAnswer('one', [tests], elsewhere),
				makeAnswer('both', [logs, tests], elsewhere),
			),
		).toEqual(['both', 'one']);
	});

	test('are closer when what they share is cited by few', () => {
		expect(
			slugsRelatedTo(
				'mine',
				makeAnswer('mine', [logs, agency]),
				makeAnswer('a-common', [logs], elsewhere),
				makeAnswer('another-common', [logs], elsewhere),
				makeAnswer('rare', [agency], elsewhere),
			),
		).toEqual(['rare', 'a-common', 'another-common']);
	});

	test('come first when the author names them, in the order named', () => {
		expect(
			slugsRelatedTo(
				'mine',
				makeAnswer('mine', [logs], { related: ['z-named', 'b-named', 'unknown'] }),
				makeAnswer('a-shared', [logs]),
				makeAnswer('b-named', [], elsewhere),
				makeAnswer('z-named', [], elsewhere),
			),
		).toEqual(['z-named', 'b-named', 'a-shared']);
	});

	test('are of the same topic where no citation is shared', () => {
		expect(
			slugsRelatedTo(
				'mine',
				makeAnswer('mine', [logs]),
				makeAnswer('far', [agency], elsewhere),
				makeAnswer('near', [agency]),
			),
		).toEqual(['near']);
	});

	test('of one topic come after those that share a citation', () => {
		expect(
			slugsRelatedTo(
				'mine',
				makeAnswer('mine', [logs]),
				makeAnswer('same-topic'),
				makeAnswer('shares', [logs], elsewhere),
			),
		).toEqual(['shares', 'same-topic']);
	});

	test('are five at most, in the order of their slugs where nothing tells them apart', () => {
		const others = ['f', 'e', 'd', 'c', 'b', 'a'].map((slug) => makeAnswer(slug, [logs]));
		expect(slugsRelatedTo('mine', makeAnswer('mine', [logs]), ...others)).toEqual([
			'a',
			'b',
			'c',
			'd',
			'e',
		]);
	});
});
