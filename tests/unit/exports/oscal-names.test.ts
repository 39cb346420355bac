import { describe, expect, test } from 'vitest';
import { loadSite } from '../../../src/data/load-site.ts';
import {
	houseProperties,
	oscalId,
	oscalRelationship,
	oscalUuid,
} from '../../../src/exports/oscal-names.ts';
import { RELATIONS_OF_STYLE } from '../../../src/domain/crosswalk.ts';
import { PUBLISHER } from './one-of-everything.ts';
import { token } from './shapes/oscal-parts.ts';

describe('oscalId', () => {
	test.each([
		['A.6.2.4', 'a.6.2.4'],
		['MEASURE 2.7', 'measure-2.7'],
		['LLM01:2025', 'llm01-2025'],
		['A&A-01', 'a-a-01'],
		['Article 15', 'article-15'],
		['Chapter III Section 1', 'chapter-iii-section-1'],
		['2.1', 'id-2.1'],
		['AML.T0051.000', 'aml.t0051.000'],
	])('writes %s as %s', (printedId, id) => {
		expect(oscalId({ printedId })).toBe(id);
		expect(token.safeParse(id).success).toBe(true);
	});

	test('tells all controls of an edition apart', () => {
		for (const edition of loadSite(process.cwd()).site.editions.values()) {
			const ids = [...edition.controls.values()].map(oscalId);
			expect([edition.key, new Set(ids).size]).toEqual([edition.key, ids.length]);
		}
	});
});

test('a UUID is of version 5 and the same for good', () => {
	expect(oscalUuid('catalog iso-42001-2023')).toBe('e1c1cbf6-bd2f-55c8-bbc1-4189e86b69c5');
	expect(oscalUuid('catalog iso-42001-2023')).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-5/);
});

describe('a relationship', () => {
	test.each([
		['equal', 'equal-to'],
		['identical', 'equal-to'],
		['equivalent', 'equivalent-to'],
		['subset-of', 'subset-of'],
		['superset-of', 'superset-of'],
		['intersects-with', 'intersects-with'],
		['not-related-to', 'no-relationship'],
	] as const)("%s is OSCAL's %s", (relation, relationship) => {
		expect(oscalRelationship([relation], PUBLISHER)).toEqual({ relationship });
	});

	test.each(['related', 'supports', 'supported-by', 'contrary', 'mitigates', 'kept'] as const)(
		'%s is a word of our own: no token of OSCAL says as little',
		(relation) => {
			const ns = 'https://site.example/data/#oscal';
			expect(oscalRelationship([relation], PUBLISHER)).toEqual({ relationship: relation, ns });
		},
	);

	test('with several words is one token', () => {
		const { relationship } = oscalRelationship(['moved', 'widened'], PUBLISHER);
		expect(relationship).toBe('moved_widened');
	});

	test.each(Object.entries(RELATIONS_OF_STYLE))(
		'tells the relations of %s apart',
		(_, relations) => {
			const tokens = relations.map(
				(relation) => oscalRelationship([relation], PUBLISHER).relationship,
			);
			expect(new Set(tokens).size).toBe(relations.length);
		},
	);
});

test('properties of our own carry our namespace, on one line, and only where there is a value', () => {
	expect(houseProperties(PUBLISHER, { strength: 0, note: ' a\n b ', none: undefined })).toEqual([
		{ name: 'strength', ns: 'https://site.example/data/#oscal', value: '0' },
		{ name: 'note', ns: 'https://site.example/data/#oscal', value: 'a b' },
	]);
	expect(houseProperties(PUBLISHER, { none: undefined })).toBeUndefined();
});
