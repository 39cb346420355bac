/** Words at each end of a passage by which a browser finds it. */
const WORDS = 5;

/**
 * The part of an address after the anchor that names a passage by its first and last words, a text fragment:
 * https://wicg.github.io/scroll-to-text-fragment/. Browsers that do not know it stay at the anchor.
 * `end` is the last block of a passage of several, e.g. of a row: words are not looked for across blocks.
 */
export function passageFragment(start: string, end = start): string {
	const first = start.trim().split(/\s+/);
	const last = end.trim().split(/\s+/);
	const isShort = start === end && first.length <= 2 * WORDS;
	const parts = isShort ? [first] : [first.slice(0, WORDS), last.slice(-WORDS)];
	return `:~:text=${parts.map((part) => encodePart(part.join(' '))).join(',')}`;
}

/** "-" and "," mean something inside a text fragment. */
function encodePart(text: string): string {
	return encodeURIComponent(text).replaceAll('-', '%2D');
}
