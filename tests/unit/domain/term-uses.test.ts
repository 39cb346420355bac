import { describe, expect, test } from 'vitest';
import type { Answer } from '../../../src/domain/answer.ts';
import type { Term } from '../../../src/domain/term.ts';
import { linkedTerms, relatedTerms, termUses } from '../../../src/domain/term-uses.ts';
import { readProse } from '../../../src/data/read-prose.ts';

const at = { file: 'content/glossary/x.mdx', line: 1, column: 1 };
const { prose: none } = readProse('', at.file);

function term(slug: string, more: Partial<Term> = {}): Term {
	return {
		slug,
		term: slug,
		aliases: [],
		isEverydayWord: false,
		related: [],
		answers: ['a'],
		sources: [],
		updated: '2026-01-10',
		drafting: 'human',
		prose: none,
		cites: [],
		at,
		locate: () => at,
		...more,
	};
}

function answer(slug: string, text: string): Pick<Answer, 'slug' | 'prose'> {
	return { slug, prose: readProse(text, `content/answers/t/${slug}.mdx`).prose };
}

const profile = term('profile', { isEverydayWord: true });
const guardrail = term('guardrail', { related: ['jailbreak'] });
const jailbreak = term('jailbreak');

describe('an everyday word', () => {
	test('is linked only by the answers that are named for it', () => {
		expect(linkedTerms([profile, guardrail], 'a')).toEqual([profile, guardrail]);
		expect(linkedTerms([profile, guardrail], 'b')).toEqual([guardrail]);
	});
});

test('the answers that use a term are listed once, in reading order', () => {
	const answers = [
		answer('a', 'A profile, two guardrails, a guardrail.'),
		answer('b', 'Her profile has a `jailbreak` and one guardrail.'),
	];
	expect(Object.fromEntries(termUses([profile, guardrail, jailbreak], answers))).toEqual({
		profile: ['a'],
		guardrail: ['a', 'b'],
		jailbreak: [],
	});
});

test('a relation that one term names is shown on both', () => {
	const terms = [guardrail, jailbreak];
	expect(relatedTerms(terms, guardrail)).toEqual([jailbreak]);
	expect(relatedTerms(terms, jailbreak)).toEqual([guardrail]);
});
