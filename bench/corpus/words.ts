import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { SeededRandom } from './random.ts';

const ANSWERS = 'content/answers';

/** Everyday words of our own answers, each as often as they use it: text that searches and compresses as real text does. */
export function wordsOfAnswers(): string[] {
	return readdirSync(ANSWERS, { recursive: true, encoding: 'utf8' })
		.filter((path) => path.endsWith('.mdx'))
		.toSorted()
		.flatMap((path) => {
			const text = readFileSync(join(ANSWERS, path), 'utf8').replace(/^---[\s\S]*?\n---\n/, '');
			const plain = text.replaceAll(/\[@[^\]]*\]|<[^>]*>|\]\([^)]*\)|`[^`]*`/g, ' ');
			return plain.match(/(?<![\w-])[a-z]{2,}(?![\w-])/g) ?? [];
		})
		.filter((word) => !CLAIMING.test(word));
}

/** Words that our rules read as a claim about a framework; a sentence of chance words must not make one. */
const CLAIMING =
	/^(?:require|oblig|mandat|must$|shall|certif|compl|percent|law|legal|article|act$|edition|version|twice|studies|survey|report|worst|leading|most|least|best$|largest|biggest|fastest|newest|widest|commonest|only$|never$|always$|every$|all$|none$|no$)/;

/** A sentence of chance words. */
export function sentence(
	random: SeededRandom,
	words: readonly string[],
	length = random.between(9, 19),
): string {
	const chosen = Array.from({ length }, () => random.pick(words));
	const text = chosen.join(' ');
	return `${text.charAt(0).toUpperCase()}${text.slice(1)}.`;
}

/** Some chance words as a title or a label. */
export function phrase(random: SeededRandom, words: readonly string[], length: number): string {
	return sentence(random, words, length).slice(0, -1);
}
