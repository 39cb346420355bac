import { describe, expect, test } from 'vitest';
import { neighboursInTopic } from '../../../src/domain/topic-order.ts';
import { makeAnswer, makeSite, makeTopic } from './sketches.ts';

const slugs = ['first', 'second', 'third'];
const answers = [...slugs, 'outside'].map((slug) => makeAnswer(slug));
const site = makeSite({ answers, topics: [makeTopic('a-topic', { answers: slugs })] });

describe('the neighbours of an answer in its topic', () => {
	test.each([
		['first', undefined, 'second'],
		['second', 'first', 'third'],
		['third', 'second', undefined],
		['outside', undefined, undefined],
	])('of %s are %s and %s', (slug, previous, next) => {
		const neighbours = neighboursInTopic(site, makeAnswer(slug));
		expect([neighbours.previous?.slug, neighbours.next?.slug]).toEqual([previous, next]);
	});
});
