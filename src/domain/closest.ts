import { distance } from 'fastest-levenshtein';
import { compareText } from './finding.ts';
import { NIST_FUNCTION_NAMES } from './nist-names.ts';

const NIST_PREFIX = new RegExp(`^(${Object.keys(NIST_FUNCTION_NAMES).join('|')})(?=\\d)`);

/** Letters and digits only, lower case, with short function names written out: `MS-2.5` becomes `measure25`. */
export function fold(id: string): string {
	const plain = id.toLowerCase().replace(/[^a-z0-9]/g, '');
	return plain.replace(NIST_PREFIX, (name) => NIST_FUNCTION_NAMES[name] ?? name);
}

/**
 * The candidate that was most likely meant by `typed`, or undefined when none is near.
 * Identical after folding wins, then one that ends in what was typed, then the fewest edits (at most a third of the length),
 * and among those one of the same length: `4.9` was meant to be `4.1` rather than `4`.
 */
export function closest(typed: string, candidates: Iterable<string>): string | undefined {
	const wanted = fold(typed);
	if (wanted === '') return undefined;
	const scored = [...candidates].map((candidate) => ({
		candidate,
		score: score(wanted, fold(candidate)),
	}));
	const surplus = (candidate: string) => Math.abs(fold(candidate).length - wanted.length);
	scored.sort(
		(a, b) =>
			a.score - b.score ||
			surplus(a.candidate) - surplus(b.candidate) ||
			compareText(a.candidate, b.candidate),
	);
	const best = scored[0];
	const limit = Math.max(1, Math.ceil(wanted.length / 3));
	return best !== undefined && best.score <= limit ? best.candidate : undefined;
}

function score(wanted: string, candidate: string): number {
	if (candidate === wanted) return 0;
	if (wanted.length >= 3 && candidate.endsWith(wanted)) return 0.5;
	return distance(wanted, candidate);
}
