import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
	controlKey,
	crosswalksBetween,
	indexMappings,
	invertCrosswalk,
	invertMapping,
	inverseRelation,
	mappingAnchor,
	relationSentence,
	RELATIONS_OF_STYLE,
	type Mapping,
} from '../../../src/domain/crosswalk.ts';
import { relation, type Relation } from '../../../src/schemas/crosswalk.ts';
import { makeCrosswalk, makeMapping } from './sketches.ts';

const maybeId = fc.option(fc.constantFrom('A.1', 'B 2', 'C:3'), { nil: undefined });
const anyMapping: fc.Arbitrary<Mapping> = fc
	.record({
		from: maybeId,
		to: maybeId,
		relations: fc.array(fc.constantFrom(...relation.options), { maxLength: 3 }),
		asPublished: fc.option(
			fc.record({ from: maybeId, fromTitle: maybeId, to: maybeId, toTitle: maybeId }),
			{ nil: undefined },
		),
	})
	.map(({ from, to, relations, asPublished }) => makeMapping(from, to, relations, { asPublished }));

describe('seen from the other side', () => {
	test.each(relation.options)('%s has an inverse whose inverse it is', (any) => {
		expect(inverseRelation(inverseRelation(any))).toBe(any);
	});

	test.each<[Relation, Relation]>([
		['related', 'related'],
		['subset-of', 'superset-of'],
		['supports', 'supported-by'],
		['prevents', 'prevented-by'],
		['merged', 'split'],
		['new', 'dropped'],
		['widened', 'narrowed'],
	])('%s is %s', (forward, backward) => {
		expect(inverseRelation(forward)).toBe(backward);
	});

	test.each(Object.entries(RELATIONS_OF_STYLE))(
		'%s stays within its own relations',
		(_, allowed) => {
			const names: readonly Relation[] = allowed;
			expect(names.map(inverseRelation).filter((name) => !names.includes(name))).toEqual([]);
		},
	);

	test('a set has its rows turned round, with what was printed', () => {
		const row = makeMapping('GOVERN 1.1', 'A.2.2', ['subset-of'], {
			asPublished: { to: 'B.2.2', toTitle: 'AI policy' },
		});
		const inverted = invertCrosswalk(makeCrosswalk('rmf', 'iso', [row]));
		expect(inverted).toMatchObject({ from: 'iso', to: 'rmf', isInverted: true });
		expect(inverted.mappings).toMatchObject([
			{
				from: 'A.2.2',
				to: 'GOVERN 1.1',
				relations: ['superset-of'],
				asPublished: { from: 'B.2.2', fromTitle: 'AI policy' },
			},
		]);
	});

	test('twice, every set is the same again', () => {
		fc.assert(
			fc.property(fc.array(anyMapping), (mappings) => {
				const crosswalk = makeCrosswalk('a-1', 'b-2', mappings);
				expect(invertCrosswalk(invertCrosswalk(crosswalk))).toEqual(crosswalk);
			}),
		);
	});
});

describe('a mapping is filed', () => {
	const rows = [
		makeMapping('GOVERN 1.1', 'A.2.2'),
		makeMapping('GOVERN 1.1', '4.1'),
		makeMapping(undefined, 'A.9', ['new']),
	];
	const index = indexMappings([makeCrosswalk('rmf', 'iso', rows)]);

	test('under both of its controls, each time seen from that control', () => {
		expect(index.get(controlKey('rmf', 'GOVERN 1.1'))?.map(({ mapping }) => mapping.to)).toEqual([
			'A.2.2',
			'4.1',
		]);
		expect(index.get(controlKey('iso', 'A.2.2'))).toMatchObject([
			{ crosswalk: { from: 'iso', to: 'rmf', isInverted: true }, mapping: { to: 'GOVERN 1.1' } },
		]);
	});

	test('only under the control it has', () => {
		expect([...index.keys()]).toEqual(['rmf GOVERN 1.1', 'iso A.2.2', 'iso 4.1', 'iso A.9']);
		expect(index.get(controlKey('iso', 'A.9'))?.[0]?.mapping.relations).toEqual(['dropped']);
	});
});

describe('the sets between two editions', () => {
	const there = makeCrosswalk('rmf', 'iso', [makeMapping('GOVERN 1.1', '4.1')]);
	const back = makeCrosswalk('iso', 'rmf', [makeMapping('4.1', 'GOVERN 1.1')], { id: 'back.ours' });
	const other = makeCrosswalk('rmf', 'owasp', []);

	test('are those of both directions, shown in the one asked for', () => {
		const found = crosswalksBetween([there, back, other], 'iso', 'rmf');
		expect(found.map(({ id, from, to, isInverted }) => [id, from, to, isInverted])).toEqual([
			[there.id, 'iso', 'rmf', true],
			['back.ours', 'iso', 'rmf', false],
		]);
	});

	test('are none where nothing joins them', () => {
		expect(crosswalksBetween([there, back], 'iso', 'owasp')).toEqual([]);
	});
});

describe('mappingAnchor', () => {
	const crosswalk = makeCrosswalk('nist-ai-rmf-1.0', 'iso-42001-2023', [], {
		id: 'nist-ai-rmf-1.0--iso-42001-2023.microsoft',
	});

	test.each([
		[makeMapping('GOVERN 1.1', 'A.2.2'), 'microsoft--govern-1.1--a.2.2'],
		[makeMapping(undefined, 'LLM07', ['new']), 'microsoft--none--llm07'],
		[makeMapping('LLM07', undefined, ['dropped']), 'microsoft--llm07--none'],
	])('names a row for good (%#)', (mapping, anchor) => {
		expect(mappingAnchor(crosswalk, mapping)).toBe(anchor);
	});
});

describe('relationSentence', () => {
	const edition = makeCrosswalk('old', 'new', [], { style: 'edition' });

	test.each<[Relation[], string, string]>([
		[['kept'], 'kept as', 'kept from'],
		[['moved', 'renamed'], 'renumbered to, renamed to', 'renumbered from, renamed from'],
		[['widened'], 'widened into', 'widened from'],
		[['merged'], 'merged into', 'takes in'],
		[['split'], 'split into', 'split off from'],
		[['new'], 'new', 'new, no predecessor'],
		[['dropped'], 'dropped, no successor', 'dropped'],
	])('reads an edition row %j forwards and backwards', (relations, forwards, backwards) => {
		const row = makeMapping('LLM01', 'LLM02', relations);
		expect(relationSentence(edition, row)).toBe(forwards);
		expect(relationSentence(invertCrosswalk(edition), invertMapping(row))).toBe(backwards);
	});

	test('reads any other row from left to right', () => {
		const pairs = makeCrosswalk('a', 'b', [], { style: 'set-theory' });
		const row = makeMapping('1', '2', ['subset-of']);
		expect(relationSentence(pairs, row)).toBe('is fully contained in');
		expect(relationSentence(invertCrosswalk(pairs), invertMapping(row))).toBe('fully contains');
	});
});
