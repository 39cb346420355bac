import { CborWriter } from './cbor.ts';
import { pack, ShortNames, type Meta, type WriteFile } from './pagefind-files.ts';
import type { JoinedWord } from './word-lists.ts';

/**
 * How many places of words a file holds at least. A browser loads a file for each word that it searches, and the list of all
 * files before: about 7 kB and 2 kB for our own site. With the 20,000 of Pagefind these would be 22 kB and 1 kB.
 */
const ENOUGH = 4000;

/** With as many a file ends at any word, as all of Pagefind's do. */
const TOO_MANY = 20_000;

/**
 * Words that begin with as many of the same characters are in one file. A search for a word also finds those that begin with it, and
 * for a word that no page has the one that it begins with, but only in the file where the word itself would be.
 */
const TOGETHER = 3;

/** The words of one file while it grows. */
class WordFile {
	readonly #writer = new CborWriter();
	readonly #words: string[] = [];
	#size = 0;

	get first(): string {
		return this.#words[0] ?? '';
	}

	get last(): string {
		return this.#words.at(-1) ?? '';
	}

	/** True where the file can end before this word. */
	canEndBefore(word: string): boolean {
		const isApart = beginning(word) !== beginning(this.last);
		return this.#size >= (isApart ? ENOUGH : TOO_MANY);
	}

	add({ word, size, writeTo }: JoinedWord): void {
		this.#words.push(word);
		this.#size += size;
		writeTo(this.#writer);
	}

	content(): Buffer {
		const head = new CborWriter();
		head.list(1);
		head.list(this.#words.length);
		return Buffer.concat([head.view(), this.#writer.view()]);
	}
}

/** Shares the words out among files, and returns the list of these. */
export async function writeWords(
	words: Iterable<JoinedWord>,
	write: WriteFile,
): Promise<Meta['chunks']> {
	const names = new ShortNames();
	const files: { first: string; last: string; name: string }[] = [];
	const writing: Promise<void>[] = [];
	const finish = (file: WordFile) => {
		const content = file.content();
		const name = names.nameOf(content);
		files.push({ first: file.first, last: file.last, name });
		writing.push(pack(content).then((packed) => write(`index/${name}.pf_index`, packed)));
	};
	let file = new WordFile();
	for (const word of words) {
		if (file.canEndBefore(word.word)) {
			finish(file);
			file = new WordFile();
			await writing.at(-16); // so that few wait in memory
		}
		file.add(word);
	}
	if (file.first !== '') finish(file);
	await Promise.all(writing);
	return files.map(({ first, last, name }, index) => {
		const from = index === 0 ? first : untilDifferent(first, files[index - 1]?.last);
		const to = untilDifferent(last, files[index + 1]?.first);
		return [from, isBefore(to, from) ? last : to, name];
	});
}

function beginning(word: string): string {
	return [...word].slice(0, TOGETHER).join('');
}

/** The beginning of a word up to the first character in which it differs from another: what tells two files apart. */
function untilDifferent(word: string, other: string | undefined): string {
	if (other === undefined) return word;
	const [characters, others] = [[...word], [...other]];
	const same = characters.findIndex((character, index) => character !== others[index]);
	return same === -1 ? word : characters.slice(0, same + 1).join('');
}

function isBefore(one: string, other: string): boolean {
	return Buffer.compare(Buffer.from(one), Buffer.from(other)) < 0;
}
