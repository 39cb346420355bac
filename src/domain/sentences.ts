/** Where one sentence ends and the next begins: after its stop, and after the citation that follows the stop. */
const BOUNDARY = /(?<=[.!?](?:["”')\]]|\s?\[@[^\]]*\])*)\s+(?=["“(A-Z0-9[])/u;

/** The sentences of a passage, in order; a citation belongs to the sentence it stands in. */
export function sentencesOf(text: string): string[] {
	return text.split(BOUNDARY).filter((sentence) => sentence.trim() !== '');
}

const NEGATION =
	/\b(?:no|not|nobody|nothing|never|none|neither|nor|cannot|without|isn't|doesn't|don't|can't|wrong|myth|mistake|false)\b|n[’']t\b/i;

/** True where a sentence denies something: "nobody can be certified against it". */
export function isNegated(sentence: string): boolean {
	return NEGATION.test(sentence);
}
