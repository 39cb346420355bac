import { describe, expect, test } from 'vitest';
import { loadSite } from '../../src/data/load-site.ts';
import type { Control, Edition } from '../../src/domain/catalogue.ts';
import {
	controlKey,
	crosswalksBetween,
	invertCrosswalk,
	mappingAnchor,
	RELATIONS_OF_STYLE,
	type Crosswalk,
	type Mapping,
} from '../../src/domain/crosswalk.ts';

const { site } = loadSite(process.cwd());

const crosswalkOf = (id: string): Crosswalk => {
	const crosswalk = site.crosswalks.find((candidate) => candidate.id === id);
	if (crosswalk === undefined) throw new Error(`There is no crosswalk ${id}.`);
	return crosswalk;
};

const editionOf = (key: string): Edition => {
	const edition = site.editions.get(key);
	if (edition === undefined) throw new Error(`There is no edition ${key}.`);
	return edition;
};

const idsOfKind = (edition: string, kind: Control['kind']) =>
	[...editionOf(edition).controls.values()]
		.filter((control) => control.kind === kind)
		.map((control) => control.id);

/** The ids on one side of a set, each once. */
const idsAt = (side: 'from' | 'to', crosswalk: Crosswalk) =>
	[...new Set(crosswalk.mappings.map((mapping) => mapping[side]))].filter((id) => id !== undefined);

const pairOf = ({ from, to }: Mapping) => `${from ?? '–'} → ${to ?? '–'}`;

describe.each(site.crosswalks.map((crosswalk) => [crosswalk.id, crosswalk] as const))(
	'%s',
	(id, crosswalk) => {
		test('is named after the editions it joins', () => {
			expect(id.startsWith(`${crosswalk.from}--${crosswalk.to}.`)).toBe(true);
		});

		test('names controls that exist in both editions', () => {
			const unknown = (['from', 'to'] as const).flatMap((side) =>
				idsAt(side, crosswalk).filter((each) => !editionOf(crosswalk[side]).controls.has(each)),
			);
			expect(unknown).toEqual([]);
		});

		test('has each pair once, each row with an anchor of its own', () => {
			const { mappings } = crosswalk;
			expect(new Set(mappings.map(pairOf)).size).toBe(mappings.length);
			const anchors = mappings.map((mapping) => mappingAnchor(crosswalk, mapping));
			expect(new Set(anchors).size).toBe(mappings.length);
		});

		test('states only relations of its style', () => {
			const allowed: readonly string[] = RELATIONS_OF_STYLE[crosswalk.style];
			const stated = crosswalk.mappings.flatMap((mapping) => mapping.relations);
			expect(stated.filter((relation) => !allowed.includes(relation))).toEqual([]);
			expect(crosswalk.mappings.filter((mapping) => mapping.relations.length === 0)).toEqual([]);
		});

		test('read backwards has the same pairs, and read back again the same rows', () => {
			const inverse = invertCrosswalk(crosswalk);
			expect(inverse.mappings.map(({ from, to }) => [to, from])).toEqual(
				crosswalk.mappings.map(({ from, to }) => [from, to]),
			);
			expect(invertCrosswalk(inverse)).toEqual(crosswalk);
			const [shown] = crosswalksBetween([crosswalk], crosswalk.to, crosswalk.from);
			const isOneEdition = crosswalk.from === crosswalk.to; // shown as stored: there is one pair page
			expect(shown?.mappings).toEqual((isOneEdition ? crosswalk : inverse).mappings);
		});

		test('is found from every control it touches', () => {
			const sides = [
				[crosswalk.from, idsAt('from', crosswalk)],
				[crosswalk.to, idsAt('to', crosswalk)],
			] as const;
			const lost = sides.flatMap(([edition, ids]) =>
				ids.filter((each) =>
					(site.mappings.get(controlKey(edition, each)) ?? []).every(
						(row) => row.crosswalk.id !== id,
					),
				),
			);
			expect(lost).toEqual([]);
		});
	},
);

describe('Microsoft, AI RMF to ISO/IEC 42001', () => {
	const crosswalk = crosswalkOf('nist-ai-rmf-1.0--iso-42001-2023.microsoft');

	test('has the 280 pairs of the published table', () => {
		expect(crosswalk.mappings).toHaveLength(280);
	});

	test('maps all 72 subcategories and nothing else', () => {
		expect(idsAt('from', crosswalk).toSorted()).toEqual(
			idsOfKind('nist-ai-rmf-1.0', 'subcategory').toSorted(),
		);
	});

	test('reaches all 38 controls of Annex A', () => {
		const reached = idsAt('to', crosswalk);
		expect(idsOfKind('iso-42001-2023', 'control').filter((id) => !reached.includes(id))).toEqual(
			[],
		);
	});

	test('keeps the Annex B number that the source prints, for every control of Annex A', () => {
		const toAnnexA = crosswalk.mappings.filter(({ to }) => to?.startsWith('A.'));
		expect(toAnnexA).toHaveLength(201);
		expect(toAnnexA.map((mapping) => mapping.asPublished?.to)).toEqual(
			toAnnexA.map(({ to }) => to?.replace(/^A/, 'B')),
		);
	});

	test('tells of each number that the source prints oddly', () => {
		expect(crosswalk.mappings.filter(({ anomaly }) => anomaly !== undefined).map(pairOf)).toEqual([
			'GOVERN 2.1 → 7.2',
			'GOVERN 3.2 → A.3.2',
			'MAP 1.4 → A.2.2',
			'MAP 1.5 → 6.1.1',
		]);
	});

	test('is no mapping of ours and claims no kind of relation', () => {
		expect(crosswalk).toMatchObject({ owner: 'publisher', style: 'concept-crosswalk' });
	});
});

describe('NIST, AI RMF to ISO/IEC 23894', () => {
	const crosswalk = crosswalkOf('nist-ai-rmf-1.0--iso-23894-2023.nist');

	test('has the 33 pairs of the published draft, which NIST calls superseded', () => {
		expect(crosswalk.mappings).toHaveLength(33);
		expect(crosswalk.status).toBe('superseded');
	});

	test('stays at the four functions', () => {
		expect(idsAt('from', crosswalk)).toEqual(['GOVERN', 'MAP', 'MEASURE', 'MANAGE']);
	});
});

describe.each([
	['owasp-llm-2023', 'owasp-llm-2025', 12],
	['owasp-llm-2025', 'owasp-llm-2026', 10],
])('the edition map from %s to %s', (from, to, rows) => {
	const crosswalk = crosswalkOf(`${from}--${to}.ours`);

	test('accounts for every entry of both editions', () => {
		expect(crosswalk.mappings).toHaveLength(rows);
		expect(idsAt('from', crosswalk).toSorted()).toEqual(idsOfKind(from, 'risk').toSorted());
		expect(idsAt('to', crosswalk).toSorted()).toEqual(idsOfKind(to, 'risk').toSorted());
	});

	test('says "kept" exactly where the number stays and "moved" where it changes', () => {
		const { mappings } = crosswalk;
		const moved = mappings.filter(({ relations }) => relations.includes('moved'));
		const kept = mappings.filter(({ relations }) => relations.includes('kept'));
		expect(moved.filter((mapping) => mapping.from === mapping.to)).toEqual([]);
		expect(kept.filter((mapping) => mapping.from !== mapping.to)).toEqual([]);
	});

	test('says "renamed" exactly where the title changes and one entry follows another', () => {
		const titleOf = (edition: string, id: string | undefined) =>
			editionOf(edition).controls.get(id ?? '')?.title;
		const successors = crosswalk.mappings.filter(
			(mapping) =>
				mapping.from !== undefined &&
				mapping.to !== undefined &&
				!mapping.relations.includes('merged'),
		);
		for (const mapping of successors) {
			const isRenamed = titleOf(from, mapping.from) !== titleOf(to, mapping.to);
			expect([pairOf(mapping), mapping.relations.includes('renamed')]).toEqual([
				pairOf(mapping),
				isRenamed,
			]);
		}
	});

	test('gives a reason for every row', () => {
		expect(crosswalk.mappings.filter(({ rationale }) => rationale === undefined)).toEqual([]);
	});

	test('is ours and says so', () => {
		expect(crosswalk).toMatchObject({ owner: 'us', style: 'edition' });
	});
});

describe('published sets', () => {
	test.each([
		['nist-ai-rmf-1.0--iso-42001-2023.microsoft', 280],
		['nist-ai-rmf-1.0--iso-23894-2023.nist', 33],
		['cosai-risk-map-2026--mitre-atlas-2026.09.cosai', 55],
		['cosai-risk-map-2026--nist-ai-rmf-1.0.cosai', 15],
		['cosai-risk-map-2026--owasp-llm-2025.cosai', 33],
		['mitre-atlas-2026.09--mitre-atlas-2026.09.mitre', 244],
		['nist-ai-600-1-2024--nist-ai-rmf-1.0.nist', 212],
		['nist-ai-600-1-2024--nist-ai-rmf-1.0.derived-from-nist', 231],
		['nist-csf-2.0--iso-27001-2022.nist', 244],
		['nist-csf-2.0--owasp-llm-2025.nist', 169],
		['owasp-agentic-2026--owasp-agentic-threats-1.1.owasp', 27],
		['owasp-agentic-2026--owasp-llm-2025.owasp', 23],
		['owasp-llm-2025--mitre-atlas-2026.09.owasp', 15],
		['owasp-llm-2026--csa-aicm-1.1.owasp', 44],
		['owasp-llm-2026--cwe-4.20.owasp', 48],
		['owasp-llm-2026--mitre-atlas-2026.09.owasp', 46],
		['owasp-llm-2026--nist-ai-600-1-2024.owasp', 39],
		['owasp-llm-2026--nist-ai-rmf-1.0.owasp', 25],
		['owasp-llm-2026--owasp-agentic-2026.owasp', 31],
		['owasp-llm-2026--owasp-aisvs-1.0.owasp', 51],
		['owasp-llm-2026--owasp-dsgai-2026.owasp', 39],
	])('%s has the %i pairs of its source', (id, rows) => {
		expect(crosswalkOf(id).mappings).toHaveLength(rows);
	});
});
