import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	ancestors,
	childrenOf,
	controlSlug,
	currentEdition,
	editionKey,
	fullId,
	fullIdAndHeading,
	neighbours,
	roots,
	subtree,
} from '../../../src/domain/catalogue.ts';
import { makeEdition, makeFramework } from './sketches.ts';
import { controlOf, managementSystem, riskFramework, topTen2025 } from './small-site.ts';

const idsOf = (controls: readonly { id: string }[]) => controls.map((control) => control.id);

describe('the tree of a catalogue', () => {
	test('starts at the controls without a parent', () => {
		expect(idsOf(roots(managementSystem))).toEqual(['6', 'A']);
	});

	test.each([
		['A', []],
		['A.6', ['A']],
		['A.6.2.4', ['A', 'A.6']],
	])('has above %s, from the top down, %j', (id, above) => {
		expect(idsOf(ancestors(managementSystem, controlOf(managementSystem, id)))).toEqual(above);
	});

	test.each([
		['6', ['6.1.2']],
		['A', ['A.6']],
		['A.6.2.4', []],
	])('has directly below %s, in catalogue order, %j', (id, below) => {
		expect(idsOf(childrenOf(managementSystem, controlOf(managementSystem, id)))).toEqual(below);
	});

	test('gives a control and everything below it in catalogue order', () => {
		expect(idsOf(subtree(managementSystem, controlOf(managementSystem, 'A')))).toEqual([
			'A',
			'A.6',
			'A.6.1.2',
			'A.6.2.4',
			'A.6.2.8',
			'A.6.2.9',
		]);
	});

	test.each([
		['6', undefined, '6.1.2'],
		['A', '6.1.2', 'A.6'],
		['A.6.2.9', 'A.6.2.8', undefined],
	])('has as neighbours of %s, in catalogue order, %s and %s', (id, previous, next) => {
		const { previous: before, next: after } = neighbours(
			managementSystem,
			controlOf(managementSystem, id),
		);
		expect([before?.id, after?.id]).toEqual([previous, next]);
	});

	test('holds out against parents that go round in a circle', () => {
		const circle = makeEdition({
			framework: 'round',
			name: '1',
			controls: [
				{ id: 'a', parent: 'b' },
				{ id: 'b', parent: 'a' },
				{ id: 'c', parent: 'c' },
			],
		});
		expect(idsOf(ancestors(circle, controlOf(circle, 'a')))).toContain('b');
		expect(idsOf(subtree(circle, controlOf(circle, 'a')))).toEqual(['a', 'b']);
		expect(idsOf(subtree(circle, controlOf(circle, 'c')))).toEqual(['c']);
	});

	test('passes over a parent that does not exist', () => {
		const orphan = makeEdition({ framework: 'f', name: '1', controls: [{ id: 'a', parent: 'z' }] });
		expect(ancestors(orphan, controlOf(orphan, 'a'))).toEqual([]);
	});
});

describe('names', () => {
	test.each([
		['A.6.2.4', 'a.6.2.4'],
		['MEASURE 2.7', 'measure-2.7'],
		['LLM06', 'llm06'],
		['Article 15(4)', 'article-15-4'],
		['GV-1.1-001', 'gv-1.1-001'],
		['AML.T0051.000', 'aml.t0051.000'],
		['6.1.2', '6.1.2'],
	])('%j has the address part %j', (id, slug) => {
		expect(controlSlug(id)).toBe(slug);
	});

	test('an address part is safe in an address, and one of its own', () => {
		fc.assert(
			fc.property(fc.string({ unit: 'binary' }), (id) => {
				const slug = controlSlug(id);
				expect(slug).toMatch(/^(?:[a-z0-9.](?:[a-z0-9.-]*[a-z0-9.])?)?$/);
				expect(controlSlug(slug)).toBe(slug);
			}),
		);
	});

	test('an edition is named by framework and edition', () => {
		expect(editionKey('nist-ai-rmf', '1.0')).toBe('nist-ai-rmf-1.0');
	});

	test.each([
		[managementSystem, 'A.6.2.4', 'ISO/IEC 42001 A.6.2.4'],
		[riskFramework, 'GOVERN 1.1', 'NIST AI RMF GOVERN 1.1'],
		[topTen2025, 'LLM06', 'OWASP LLM06:2025'],
	])('a control outside its catalogue: $1 is $2', (edition, id, name) => {
		expect(fullId(edition, controlOf(edition, id))).toBe(name);
	});

	const weaknesses = makeEdition({
		framework: 'cwe',
		name: '4.20',
		citeAs: 'CWE',
		controls: [{ id: 'CWE-79' }, { id: 'CWE' }, { id: 'CWEX-79' }, { id: '79', title: 'XSS' }],
	});

	test.each([
		['CWE-79', 'CWE-79'],
		['CWE', 'CWE'],
		['CWEX-79', 'CWE CWEX-79'],
		['79', 'CWE 79'],
	])('an id that begins with the name of its framework is written alone: %s is %s', (id, name) => {
		expect(fullId(weaknesses, controlOf(weaknesses, id))).toBe(name);
	});

	test.each([
		[weaknesses, 'CWE-79', 'CWE-79'],
		[weaknesses, '79', 'CWE 79 XSS'],
		[topTen2025, 'LLM06', 'OWASP LLM06:2025 Sixth of 2025'],
	])('its heading follows, where it has one: $1 is $2', (edition, id, name) => {
		expect(fullIdAndHeading(edition, controlOf(edition, id))).toBe(name);
	});
});

describe('currentEdition', () => {
	const edition = (name: string, status: 'current' | 'superseded' | 'draft') =>
		makeEdition({ framework: 'f', name, status, controls: [] });

	test.each([
		['the current one', [edition('2025', 'current'), edition('2023', 'superseded')], '2025'],
		[
			'the current one behind a draft',
			[edition('2027', 'draft'), edition('2025', 'current')],
			'2025',
		],
		['no draft', [edition('2027', 'draft'), edition('2025', 'superseded')], '2025'],
		['none of drafts alone', [edition('2027', 'draft')], undefined],
		['none of none', [], undefined],
	])('is %s', (_, editions, name) => {
		expect(currentEdition(makeFramework('f', 'F', editions))?.name).toBe(name);
	});
});
