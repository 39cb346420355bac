/** A pause in typing, in milliseconds: as long as most people take for a letter, so that half a word is seldom searched. */
const PAUSE = 180;

/** How long to wait after an input: not at all for a text that came at once, pasted, dictated or picked from a list. */
export function pauseAfter(event: Event): number {
	const isTyped =
		event instanceof InputEvent &&
		(event.inputType.startsWith('delete') || event.data?.length === 1);
	return isTyped ? PAUSE : 0;
}
