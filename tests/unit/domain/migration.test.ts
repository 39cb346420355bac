import { describe, expect, test } from 'vitest';
import { loadSite } from '../../../src/data/load-site.ts';
import { listMigrations, migration } from '../../../src/domain/migration.ts';
import { makeAnswer, makeCrosswalk, makeMapping, makeSite } from './sketches.ts';
import { cited, frameworks, topTen2023, topTen2025 } from './small-site.ts';

const editionMap = makeCrosswalk(
	topTen2023.key,
	topTen2025.key,
	[
		makeMapping('LLM01', 'LLM01', ['kept', 'widened']),
		makeMapping('LLM06', 'LLM01', ['moved']),
		makeMapping('LLM06', 'LLM06', ['kept']),
		makeMapping('LLM11', undefined, ['dropped']),
		makeMapping(undefined, 'LLM06', ['new']),
	],
	{ style: 'edition', id: 'map.ours' },
);
const rows = makeCrosswalk('iso-42001-2023', topTen2023.key, [
	makeMapping('A.6.2.4', 'LLM11'),
	makeMapping('A.6.2.8', 'LLM11'),
	makeMapping('A.6.2.8', 'LLM01'),
]);
const newRows = makeCrosswalk('iso-42001-2023', topTen2025.key, [makeMapping('A.6', 'LLM01')]);
const answers = [
	makeAnswer('old', [cited(topTen2023, 'LLM11'), cited(topTen2023, 'LLM01')]),
	makeAnswer('current', [cited(topTen2025, 'LLM01')]),
];
const site = makeSite({ frameworks, crosswalks: [editionMap, rows, newRows], answers });

describe('what an edition step touches', () => {
	const step = migration(site, editionMap);

	test('is grouped by what became of each entry, what needs most attention first', () => {
		const shape = step?.groups.map(({ change, entries }) => [
			change,
			entries.map(({ before, after }) => [before?.id, after.map(({ id }) => id)]),
		]);
		expect(shape).toEqual([
			['dropped', [['LLM11', []]]],
			['widened', [['LLM01', ['LLM01']]]],
			['moved', [['LLM06', ['LLM01', 'LLM06']]]],
			['new', [[undefined, ['LLM06']]]],
		]);
	});

	test('are rows of other sets on the older edition, each seen from it', () => {
		const dropped = step?.groups[0]?.entries[0];
		expect(dropped?.mappings.map(({ mapping }) => [mapping.from, mapping.to])).toEqual([
			['LLM11', 'A.6.2.4'],
			['LLM11', 'A.6.2.8'],
		]);
	});

	test('are answers that cite the older edition, each once', () => {
		expect(step?.answers.map(({ slug }) => slug)).toEqual(['old']);
		expect(step?.groups[0]?.entries[0]?.answers.map(({ slug }) => slug)).toEqual(['old']);
	});

	test('is nothing for a set that is no edition map', () => {
		expect(migration(site, rows)).toBeUndefined();
		expect(listMigrations(site).map((one) => one.editionMap.id)).toEqual(['map.ours']);
	});
});

test('each row on an older entry is counted once', () => {
	expect(migration(site, editionMap)?.mappingCount).toBe(3);
});

describe('on the real data', () => {
	const { site: real } = loadSite(process.cwd());

	test.each(listMigrations(real))(
		'$editionMap.id speaks of every entry of both editions',
		(step) => {
			const entries = step.groups.flatMap((group) => group.entries);
			const before = new Set(entries.flatMap((entry) => entry.before?.id ?? []));
			const after = new Set(entries.flatMap((entry) => entry.after.map(({ id }) => id)));
			expect(before).toEqual(new Set(step.from.controls.keys()));
			expect(after).toEqual(new Set(step.to.controls.keys()));
		},
	);

	test('the editions of the OWASP LLM Top 10 follow each other', () => {
		const steps = listMigrations(real).map(({ from, to }) => `${from.name} to ${to.name}`);
		expect(steps).toEqual(expect.arrayContaining(['2023 to 2025', '2025 to 2026']));
	});
});
