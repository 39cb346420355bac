import { citationRule } from './citation-rule.ts';

export const unknownControl = citationRule(
	'unknown-control',
	'A citation of a control that does not exist misleads whoever relies on it.',
);
