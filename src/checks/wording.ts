/** A question or title as compared with others: case, punctuation and spacing do not tell two of them apart. */
export function wording(text: string): string {
	return text
		.toLowerCase()
		.replace(/[^\p{L}\p{N}]+/gu, ' ')
		.trim();
}
