/** A piece of an excerpt. */
export interface ExcerptPart {
	readonly text: string;
	/** True for a word that was searched. */
	readonly isMatch: boolean;
}

/** The pieces of Pagefind's excerpt as plain text: `the &lt;b&gt; <mark>log</mark>` is "the <b> " and the match "log". */
export function excerptParts(excerpt: string): ExcerptPart[] {
	return excerpt
		.split(/<mark>(.*?)<\/mark>/)
		.map((text, index) => ({
			text: text.replaceAll('&lt;', '<').replaceAll('&gt;', '>'),
			isMatch: index % 2 === 1,
		}))
		.filter(({ text }) => text !== '');
}
