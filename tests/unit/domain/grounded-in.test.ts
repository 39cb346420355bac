import { describe, expect, test } from 'vitest';
import { groundsOf } from '../../../src/domain/grounded-in.ts';
import { makeAnswer, makeSource } from './sketches.ts';
import { cited, managementSystem, riskFramework, topTen2025 } from './small-site.ts';

/** Grounds as they read: each edition with its controls, then the sources. */
const groundsAsRead = (answer: ReturnType<typeof makeAnswer>) => {
	const { editions, sources } = groundsOf(answer);
	return {
		editions: editions.map(({ edition, controls }) => [
			edition.key,
			...controls.map((control) => control.id),
		]),
		sources: sources.map((source) => source.id),
	};
};

describe('the grounds of an answer', () => {
	test('are empty where nothing is cited', () => {
		expect(groundsAsRead(makeAnswer('bare'))).toEqual({ editions: [], sources: [] });
	});

	test('name editions in the order of first mention, controls in the order of the catalogue', () => {
		const answer = makeAnswer('logs', [
			cited(topTen2025, 'LLM06'),
			cited(managementSystem, 'A.6.2.8'),
			cited(riskFramework, 'MEASURE 2.5'),
			cited(managementSystem, 'A.6.2.4'),
			cited(managementSystem, '6.1.2'),
		]);
		expect(groundsAsRead(answer).editions).toEqual([
			['owasp-llm-2025', 'LLM06'],
			['iso-42001-2023', '6.1.2', 'A.6.2.4', 'A.6.2.8'],
			['nist-ai-rmf-1.0', 'MEASURE 2.5'],
		]);
	});

	test('name an edition without controls where it is cited as a whole', () => {
		const answer = makeAnswer('whole', [
			{ kind: 'edition', edition: riskFramework },
			{ kind: 'edition', edition: managementSystem },
			cited(managementSystem, '6'),
		]);
		expect(groundsAsRead(answer).editions).toEqual([['nist-ai-rmf-1.0'], ['iso-42001-2023', '6']]);
	});

	test('name sources in the order of first mention', () => {
		const answer = makeAnswer('sourced', [
			{ kind: 'source', source: makeSource('zeta'), locator: 'p. 4' },
			cited(managementSystem, '6'),
			{ kind: 'source', source: makeSource('alpha'), locator: undefined },
		]);
		expect(groundsAsRead(answer).sources).toEqual(['zeta', 'alpha']);
	});
});
