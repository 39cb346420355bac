import { stringify } from 'yaml';
import type { MadeEdition } from './catalogues.ts';
import type { SeededRandom } from './random.ts';
import { phrase, sentence } from './words.ts';

/** One part of a text that each generator writes in its own way. */
export type Part = string | { readonly edition: MadeEdition; readonly id: string };

/** One generated answer, before a generator's syntax. */
export interface MadeAnswer {
	readonly slug: string;
	readonly topic: string;
	readonly question: string;
	readonly shortAnswer: string;
	readonly day: string;
	readonly sections: readonly MadeSection[];
}

interface MadeSection {
	readonly heading: string;
	readonly paragraphs: readonly (readonly Part[])[];
	readonly points: readonly (readonly Part[])[];
	readonly table: readonly (readonly Part[])[] | undefined;
	/** The answer that this section leads to. */
	readonly next: string | undefined;
}

const SECTIONS = 5;
const ANSWERS_PER_TOPIC = 50;

/** An answer of about 600 words with five sections, a table, lists and fifteen citations, as our own have. */
export function makeAnswer(
	index: number,
	count: number,
	editions: readonly MadeEdition[],
	random: SeededRandom,
	words: readonly string[],
): MadeAnswer {
	const cite = (): Part => {
		const edition = random.pick(editions);
		return { edition, id: random.pick(edition.ids) };
	};
	const line = (length?: number): string => sentence(random, words, length).slice(0, -1);
	const cited = (): Part[] => [`${line()} `, cite(), '. '];
	const section = (place: number): MadeSection => ({
		heading: phrase(random, words, 4),
		paragraphs: Array.from({ length: 2 }, () => [
			...cited(),
			`${sentence(random, words)} `,
			`${sentence(random, words)}`,
		]),
		points: place % 2 === 0 ? [] : Array.from({ length: 4 }, () => [`${line(9)}.`]),
		table: place === 2 ? Array.from({ length: 5 }, () => [cite(), line(5), line(8)]) : undefined,
		next: place === SECTIONS - 1 ? `answer-${((index + 1) % count) + 1}` : undefined,
	});
	return {
		slug: `answer-${index + 1}`,
		topic: topicName(index),
		question: `What does question ${index + 1} ask about ${phrase(random, words, 4).toLowerCase()}?`,
		shortAnswer: Array.from({ length: 4 }, () => sentence(random, words, 12)).join(' '),
		day: `2026-${two(random.between(1, 10))}-${two(random.between(1, 28))}`,
		sections: Array.from({ length: SECTIONS }, (_, place) => section(place)),
	};
}

const two = (value: number) => String(value).padStart(2, '0');

/** The topic that holds the answer at `index`. */
function topicName(index: number): string {
	return `topic-${Math.floor(index / ANSWERS_PER_TOPIC) + 1}`;
}

/** How a generator writes citations and links, and the front matter it wants. */
export interface Syntax {
	/** In a cell of a table a citation stands alone, and may say more. */
	cite(edition: MadeEdition, id: string, place: 'sentence' | 'cell'): string;
	link(slug: string): string;
	frontMatter(answer: MadeAnswer): Record<string, unknown>;
}

/** The answer as a Markdown file. */
export function answerText(answer: MadeAnswer, syntax: Syntax): string {
	const write = (parts: readonly Part[], place: 'sentence' | 'cell' = 'sentence') =>
		parts
			.map((part) => (typeof part === 'string' ? part : syntax.cite(part.edition, part.id, place)))
			.join('')
			.trim();
	const body = answer.sections.map(({ heading, paragraphs, points, table, next }) =>
		[
			`## ${heading}`,
			...paragraphs.map((parts) => write(parts)),
			...(points.length === 0 ? [] : [points.map((point) => `- ${write(point)}`).join('\n')]),
			...(table === undefined
				? []
				: [tableText(table.map((row) => row.map((cell) => write([cell], 'cell'))))]),
			...(next === undefined ? [] : [`Next: [the answer after this one](${syntax.link(next)}).`]),
		].join('\n\n'),
	);
	return `---\n${stringify(syntax.frontMatter(answer))}---\n\n${body.join('\n\n')}\n`;
}

function tableText(rows: readonly (readonly string[])[]): string {
	const head = ['| Control | What it is | What to do |', '|---|---|---|'];
	return [...head, ...rows.map((row) => `| ${row.join(' | ')} |`)].join('\n');
}
