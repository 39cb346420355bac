import type { Finding } from '../domain/finding.ts';
import { oddCharacters } from '../domain/odd-characters.ts';

const MOST = 20; // findings for one file: a whole text in another alphabet is one fault

/** Characters of a whole file that nobody can see, or that look like others. */
export function oddCharacterFindings(text: string, file: string): Finding[] {
	let line = 1;
	let lineStart = 0;
	return oddCharacters(text)
		.slice(0, MOST)
		.map(({ offset, ...odd }) => {
			for (let end = text.indexOf('\n', lineStart); end !== -1 && end < offset; ) {
				line += 1;
				lineStart = end + 1;
				end = text.indexOf('\n', lineStart);
			}
			return { file, line, column: offset - lineStart + 1, ...odd };
		});
}
