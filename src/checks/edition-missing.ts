import { citationRule } from './citation-rule.ts';

export const editionMissing = citationRule(
	'edition-missing',
	'With several editions, an id alone means several different things.',
);
