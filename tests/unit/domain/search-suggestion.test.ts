import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { loadSite } from '../../../src/data/load-site.ts';
import { tellingWords } from '../../../src/domain/search-query.ts';
import { suggestion } from '../../../src/domain/search-suggestion.ts';
import { vocabularyOf } from '../../../src/domain/search-vocabulary.ts';

const { site } = loadSite(process.cwd());
const vocabulary = vocabularyOf(site);
const nothingSeen = () => false;
const suggest = (query: string, isSeen: (word: string) => boolean = nothingSeen) =>
	suggestion(query, vocabulary, isSeen);

describe('suggestion', () => {
	test.each([
		['tool poisning', 'tool poisoning'],
		['statment of applicability', 'statement of applicability'],
		['Promt injection?', 'prompt injection?'],
		['"promt injection"', '"prompt injection"'],
		['prmopt', 'prompt'],
		['toekn', 'token'],
		['jailbrek', 'jailbreak'],
		['least privelege agent', 'least privilege agent'],
		['impact asessment vs risk assessment', 'impact assessment vs risk assessment'],
		['promptinjection', 'prompt injection'],
		['AML.T051', 'AML.T0051'],
		['AML.T051 mitigations', 'AML.T0051 mitigations'],
		['A.6.2.44', 'A.6.2.4'],
		['6.1.22', '6.1.2'],
		['GOVERN 1.11', 'GOVERN 1.1'],
		['MS-2.77', 'MEASURE 2.7'],
		['art 155', 'Article 15'],
		['LMM06', 'LLM06'],
	])('of %j is %j', (typed, meant) => {
		expect(suggest(typed)).toBe(meant);
	});

	test.each([
		'',
		'prompt injection',
		'agents',
		'A.6.2.4',
		'A.6.24',
		'LLM6',
		'zebra okapi',
		'gpt 5',
		'soc2',
		'iso 27002',
		'2026',
		'when is it',
	])('leaves %j alone', (typed) => {
		expect(suggest(typed)).toBeUndefined();
	});

	test('leaves a word alone that the pages found have', () => {
		expect(suggest('anthropic claude')).toBe('anthropic clause');
		expect(suggest('anthropic claude', (word) => word === 'claude')).toBeUndefined();
	});

	test('is what was meant for nine of ten questions with one slip of the finger', () => {
		const some = [...site.answers.values()].filter((_, number) => number % 4 === 0);
		const slips = some.flatMap(({ question }) => slipsIn(question));
		const right = slips.filter(({ typed, meant }) => suggest(typed) === meant);
		expect(slips.length).toBeGreaterThan(100);
		expect(right.length / slips.length).toBeGreaterThan(0.9);
	});

	test('takes any text, and never offers the same text', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'grapheme', maxLength: 40 }), (typed) => {
				expect(suggest(typed)).not.toBe(typed);
			}),
			{ numRuns: 100 },
		);
	});
});

/** Each long word of a text with a letter left out, doubled, and with two letters that changed places. */
function slipsIn(text: string): { typed: string; meant: string }[] {
	return tellingWords(text, Infinity)
		.filter((word) => /^[a-z]{6,}$/.test(word) && text.includes(word))
		.flatMap((word) => {
			const at = Math.floor(word.length / 2);
			const [first, second] = [word.charAt(at - 1), word.charAt(at)];
			const wrong = [
				word.slice(0, at) + word.slice(at + 1),
				word.slice(0, at) + second + word.slice(at),
				word.slice(0, at - 1) + second + first + word.slice(at + 1),
			];
			return wrong
				.filter((one) => !vocabulary.words.includes(one))
				.map((one) => ({ typed: text.replace(word, one), meant: text }));
		});
}
