import type { Source } from '../schemas/answer.ts';

/**
 * What a source is called in running text: `NIST 2026`, and `NIST 2026b` where the page declares several
 * that would read alike. Letters follow the order of declaration.
 */
export function sourceName(source: Source, declared: readonly Source[]): string {
	const name = publisherAndYear(source);
	const letter = sourceLetter(source, declared);
	if (letter === undefined) return name;
	return source.date === undefined ? `${name} (${letter})` : `${name}${letter}`;
}

/** The letter that tells a source from others of the same publisher and year; none where it stands alone. */
export function sourceLetter(source: Source, declared: readonly Source[]): string | undefined {
	const name = publisherAndYear(source);
	const alike = declared.filter((other) => publisherAndYear(other) === name);
	if (alike.length < 2) return undefined;
	return String.fromCharCode('a'.charCodeAt(0) + alike.findIndex(({ id }) => id === source.id));
}

function publisherAndYear({ publisher, date }: Source): string {
	return date === undefined ? publisher : `${publisher} ${date.slice(0, 4)}`;
}
