import { stringify } from 'yaml';
import type { MadeEdition } from './catalogues.ts';
import type { SeededRandom } from './random.ts';

const ROWS_PER_SET = 1000;
const DAY = '2026-11-01';

/** Mapping sets with `rows` rows in all, each between two editions that no other set joins. */
export function makeCrosswalks(
	editions: readonly MadeEdition[],
	rows: number,
	random: SeededRandom,
): Map<string, string> {
	const pairs = editions.flatMap((from, index) =>
		editions.slice(index + 1).map((to) => ({ from, to })),
	);
	const files = new Map<string, string>();
	let left = rows;
	while (left > 0 && pairs.length > 0) {
		const [pair] = pairs.splice(random.between(0, pairs.length - 1), 1);
		if (pair === undefined) break;
		const possible = pair.from.ids.length * pair.to.ids.length;
		const count = Math.min(ROWS_PER_SET, left, Math.floor(possible / 4));
		files.set(
			`data/crosswalks/${pair.from.key}--${pair.to.key}.bench.yaml`,
			setText(pair, count, random),
		);
		left -= count;
	}
	return files;
}

function setText(
	{ from, to }: { from: MadeEdition; to: MadeEdition },
	count: number,
	random: SeededRandom,
): string {
	const head = {
		title: 'The bench',
		from: from.key,
		to: to.key,
		owner: 'publisher',
		style: 'concept-crosswalk',
		status: 'published',
		source: {
			title: 'The generator of the bench',
			publisher: 'The bench',
			url: 'https://bench.example/crosswalks/',
			date: DAY,
			accessed: DAY,
		},
		purpose: 'Measures what a large mapping set costs to check, to build and to serve.',
		completeness: 'Pairs by chance: nothing was compared.',
		licence: 'Made by the bench. It belongs to nobody.',
		verified: 'Made by a program from a seed.',
	};
	const pairs = new Set<string>();
	while (pairs.size < count) {
		pairs.add(`  - from: ${random.pick(from.ids)}\n    to: ${random.pick(to.ids)}\n`);
	}
	return `${stringify(head)}mappings:\n${[...pairs].toSorted().join('')}`;
}
