import { citationRule } from './citation-rule.ts';

export const unknownFramework = citationRule(
	'unknown-framework',
	'A citation of something that we hold no catalogue of cannot be checked by anybody.',
);
