/** Names of what is found while reading, before any rule in this folder runs. */
export const READING_RULES = [
	'yaml-syntax',
	'mdx-syntax',
	'no-code',
	'file-name',
	'missing-field',
	'unknown-key',
	'invalid-value',
	'question-length',
	'short-answer-length',
	'duplicate-control',
] as const;
