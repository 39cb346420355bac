/** How the ids of each framework look in running text, whether or not we hold its catalogue. */
interface IdShape {
	readonly framework: string;
	readonly pattern: RegExp;
	/** How to cite one. */
	readonly example: string;
}

const ID_SHAPES: readonly IdShape[] = [
	{
		framework: 'ISO/IEC 42001 Annex A and B',
		pattern: /\b(?:[AB]\.\d{1,2}(?:\.\d{1,2}){1,2}|A\.(?:10|[2-9])(?![\d.]*\d))\b/g,
		example: '[@iso-42001 A.6.2.4]',
	},
	{
		framework: 'an OWASP Top 10',
		pattern: /\b(?:LLM|ASI|MCP|AST)(?:0[1-9]|10)(?::20\d\d)?\b/g,
		example: '[@owasp-llm-2025 LLM06]',
	},
	{
		framework: 'NIST AI RMF',
		pattern: /\b(?:GOVERN|MAP|MEASURE|MANAGE|Govern|Map|Measure|Manage)\s\d(?:\.\d{1,2})?\b/g,
		example: '[@nist-ai-rmf GOVERN 1.1]',
	},
	{
		framework: 'NIST AI RMF or AI 600-1',
		pattern: /\b(?:GV|MP|MS|MG)-\d\.\d{1,2}(?:-\d{3})?\b/g,
		example: '[@nist-ai-rmf GOVERN 1.1]',
	},
	{
		framework: 'MITRE ATLAS',
		pattern: /\bAML\.(?:TA|T|M)\d{4}(?:\.\d{3})?\b/g,
		example: '[@mitre-atlas AML.T0051]',
	},
	{
		framework: 'a law',
		pattern: /\bArt(?:icle|\.)\s\d+(?:\(\d+\))?/g,
		example: '[@eu-ai-act Article 15]',
	},
];

/** An id that stands in plain text. */
export interface BareId {
	readonly id: string;
	/** Offset into the text, in UTF-16 units; of the backslash where it is escaped. */
	readonly start: number;
	/** True when a backslash says that it stands there on purpose. */
	readonly isEscaped: boolean;
	readonly framework: string;
	readonly example: string;
}

/** Every catalogue id in a piece of plain text, in order. */
export function findBareIds(text: string): BareId[] {
	const found = ID_SHAPES.flatMap(({ framework, pattern, example }) =>
		[...text.matchAll(pattern)].map((match): BareId => {
			const isEscaped = text[match.index - 1] === '\\';
			const start = isEscaped ? match.index - 1 : match.index;
			return { id: match[0], start, isEscaped, framework, example };
		}),
	);
	return found.sort((a, b) => a.start - b.start);
}

/** The text as readers see it: a backslash before an id is the writer's sign that it is meant, and is not shown. */
export function withoutEscapes(text: string): string {
	if (!text.includes('\\')) return text;
	return findBareIds(text)
		.filter((bare) => bare.isEscaped)
		.reduceRight((shown, bare) => shown.slice(0, bare.start) + shown.slice(bare.start + 1), text);
}
