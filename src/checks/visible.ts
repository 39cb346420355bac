import { codePoint } from '../domain/odd-characters.ts';

/** A text of a file as it may be printed: what would steer the terminal, or turn or hide other text, is written as its code point. */
export function visible(text: string): string {
	return text.replace(
		/(?![\n\t])[\p{Cc}\p{Cf}\p{Co}\p{Cs}\p{Zl}\p{Zp}]/gu,
		(character) => `<${codePoint(character)}>`,
	);
}
