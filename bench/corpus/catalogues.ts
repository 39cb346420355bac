import { stringify } from 'yaml';
import type { SeededRandom } from './random.ts';
import { phrase, sentence } from './words.ts';

/** One generated catalogue, and the ids that answers and mappings may name. */
export interface MadeEdition {
	readonly framework: string;
	readonly edition: string;
	/** As mapping sets name it. */
	readonly key: string;
	/** Of controls below a group. */
	readonly ids: readonly string[];
	readonly files: ReadonlyMap<string, string>;
}

const CONTROLS_PER_GROUP = 29;
const DAY = '2026-11-01';

/** A framework of one edition with about `controls` controls in groups, each with a summary of our own. */
export function makeEdition(
	index: number,
	controls: number,
	random: SeededRandom,
	words: readonly string[],
): MadeEdition {
	const framework = `frame-${index + 1}`;
	const rows = controlRows(controls, random, words);
	const groups = rows.filter(({ kind }) => kind === 'domain').length;
	const head = {
		title: `Framework number ${index + 1} of the bench`,
		statement: 'First edition (2026)',
		published: '2026-01-15',
		url: `https://bench.example/${framework}/`,
		status: 'current',
		textPolicy: 'own-words',
		counts: { domain: groups, control: rows.length - groups },
		licence: 'Made by the bench. It belongs to nobody.',
		verified: 'Made by a program from a seed.',
		checked: DAY,
		sources: [{ title: 'The generator of the bench' }],
	};
	const family = {
		title: `Framework number ${index + 1} of the bench`,
		shortTitle: `Frame ${index + 1}`,
		publisher: 'The bench',
		force: 'guidance',
		about: 'A framework made of chance words, as large as the largest that people work with.',
	};
	const folder = `data/frameworks/${framework}`;
	return {
		framework,
		edition: '2026',
		key: `${framework}-2026`,
		ids: rows.filter(({ kind }) => kind === 'control').map(({ id }) => id),
		files: new Map([
			[`${folder}/framework.yaml`, stringify(family)],
			[`${folder}/2026.yaml`, `${stringify(head)}controls:\n${rows.map(rowText).join('')}`],
		]),
	};
}

interface Row {
	readonly id: string;
	readonly title: string;
	readonly kind: 'domain' | 'control';
	readonly parent?: string;
	readonly summary: string;
}

function controlRows(count: number, random: SeededRandom, words: readonly string[]): Row[] {
	const groups = Math.max(1, Math.round(count / (CONTROLS_PER_GROUP + 1)));
	return Array.from({ length: groups }, (_, group): Row[] => {
		const parent = `G${group + 1}`;
		const size = Math.min(CONTROLS_PER_GROUP, count - groups);
		const row = (id: string, kind: Row['kind']): Row => ({
			id,
			kind,
			title: phrase(random, words, 5),
			summary: `${sentence(random, words, 16)} ${sentence(random, words, 14)}`,
		});
		return [
			row(parent, 'domain'),
			...Array.from({ length: size }, (_unused, place) => ({
				...row(`${parent}.${place + 1}`, 'control'),
				parent,
			})),
		];
	}).flat();
}

function rowText({ id, title, kind, parent, summary }: Row): string {
	const above = parent === undefined ? '' : `    parent: ${parent}\n`;
	return `  - id: ${id}\n    title: ${JSON.stringify(title)}\n${above}    kind: ${kind}\n    summary: ${JSON.stringify(summary)}\n`;
}
