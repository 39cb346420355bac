import { distance } from 'fastest-levenshtein';
import { compareText } from './finding.ts';

/** NIST writes the same subcategories with these prefixes in AI 600-1. */
const NIST_PREFIXES: readonly (readonly [RegExp, string])[] = [
	[/^(?:gv|gov)(?=\d)/, 'govern'],
	[/^mp(?=\d)/, 'map'],
	[/^(?:ms|meas)(?=\d)/, 'measure'],
	[/^(?:mg|man)(?=\d)/, 'manage'],
];

/** Letters and digits only, lower case, with short function names written out: `MS-2.5` becomes `measure25`. */
export function fold(id: string): string {
	const plain = id.toLowerCase().replace(/[^a-z0-9]/g, '');
	for (const [pattern, name] of NIST_PREFIXES) {
		if (pattern.test(plain)) return plain.replace(pattern, name);
	}
	return plain;
}

/**
 * The candidate that was most likely meant by `typed`, or undefined when none is near.
 * Identical after folding wins, then one that ends in what was typed, then the fewest edits (at most a third of the length).
 */
export function closest(typed: string, candidates: Iterable<string>): string | undefined {
	const wanted = fold(typed);
	if (wanted === '') return undefined;
	const scored = [...candidates].map((candidate) => ({
		candidate,
		score: score(wanted, fold(candidate)),
	}));
	scored.sort((a, b) => a.score - b.score || compareText(a.candidate, b.candidate));
	const best = scored[0];
	const limit = Math.max(1, Math.ceil(wanted.length / 3));
	return best !== undefined && best.score <= limit ? best.candidate : undefined;
}

function score(wanted: string, candidate: string): number {
	if (candidate === wanted) return 0;
	if (wanted.length >= 3 && candidate.endsWith(wanted)) return 0.5;
	return distance(wanted, candidate);
}
