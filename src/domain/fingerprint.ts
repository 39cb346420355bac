/** Start values of the two halves, so that they differ. */
const SEEDS = [0x811c9dc5, 0x9e3779b9] as const;
const PRIME = 0x01000193;

/** A short text that differs when the value does (FNV-1a, 64 bits in two halves): to see a change, not to keep a secret. */
export function fingerprint(value: unknown): string {
	const text = JSON.stringify(value);
	return SEEDS.map((seed) => hash(text, seed).toString(16).padStart(8, '0')).join('');
}

function hash(text: string, seed: number): number {
	let sum = seed;
	for (let index = 0; index < text.length; index++) {
		sum = Math.imul(sum ^ text.charCodeAt(index), PRIME);
	}
	return sum >>> 0;
}
