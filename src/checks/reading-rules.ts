import type { Rule } from './rule.ts';

/** What is found while reading, before any rule in this folder runs. */
export const readingRules: readonly Pick<Rule, 'name' | 'why'>[] = [
	{ name: 'yaml-syntax', why: 'Data and front matter that cannot be read cannot be published.' },
	{
		name: 'plain-yaml',
		why: 'Tags, anchors and merges make a text mean what it does not say, and can blow a small file up to a large one.',
	},
	{ name: 'mdx-syntax', why: 'A text that MDX cannot read stops the build.' },
	{
		name: 'no-code',
		why: 'Content that runs code cannot be shown as Markdown, searched or trusted.',
	},
	{
		name: 'unreadable-file',
		why: 'A file that is not plain text of this project would be published as something else, or not at all.',
	},
	{
		name: 'size-limit',
		why: 'A file that keeps its readers busy for minutes stops everybody.',
	},
	{
		name: 'hidden-character',
		why: 'What a reader cannot see can turn a text into another one, split an id, or hide a message for a machine.',
	},
	{
		name: 'lookalike-character',
		why: 'An id or an address in letters of another alphabet looks right and leads nowhere, or elsewhere.',
	},
	{
		name: 'file-name',
		why: 'A file with another name or ending is overlooked in silence, or gets an address that cannot be typed.',
	},
	{
		name: 'missing-field',
		why: 'Every field without a default is shown to readers or needed to check what is.',
	},
	{ name: 'unknown-key', why: 'A misspelt field would be ignored in silence.' },
	{
		name: 'invalid-value',
		why: 'A value outside its form or list of words would be shown wrongly or not at all.',
	},
	{
		name: 'question-length',
		why: "The question is the page's title: too short it says nothing, too long a search result cuts it.",
	},
	{
		name: 'short-answer-length',
		why: 'The short answer is the lead, the description and the card, and must answer the question by itself.',
	},
	{ name: 'duplicate-control', why: 'Of two controls with one id, only one can be cited.' },
];
