/** Part of a line, and whether it must stay on one line. */
export interface LinePart {
	readonly text: string;
	readonly isWhole: boolean;
}

const LONGEST = 18; // characters, as in "ISO/IEC 42001:2023"; a longer phrase may have to break on a phone

/** A number with the word before it, a word with a hyphen, a dash with the word before it. */
const WHOLE = /\S+(?: \d[^\s—–]*)+|\S*\p{L}-\p{L}\S*|\S+ [—–]/gu;

/** Cuts a heading where it may break, so that `ISO/IEC 42001`, `Top 10` and `high-risk` do not. */
export function wholePhrases(text: string): LinePart[] {
	const parts: LinePart[] = [];
	let end = 0;
	for (const { 0: match, index } of text.matchAll(WHOLE)) {
		if (match.length > LONGEST) continue;
		if (index > end) parts.push({ text: text.slice(end, index), isWhole: false });
		parts.push({ text: match, isWhole: true });
		end = index + match.length;
	}
	if (end < text.length) parts.push({ text: text.slice(end), isWhole: false });
	return parts;
}
