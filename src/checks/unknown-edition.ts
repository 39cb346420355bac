import { citationRule } from './citation-rule.ts';

export const unknownEdition = citationRule(
	'unknown-edition',
	'Ids change their meaning from edition to edition, so a citation must name one that exists.',
);
