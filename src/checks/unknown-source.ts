import { citationRule } from './citation-rule.ts';

export const unknownSource = citationRule(
	'unknown-source',
	'A claim whose source is not declared cannot be followed to it.',
);
