import fc from 'fast-check';
import type { Reader } from './readers.ts';

export const TIME_LIMIT = 10_000; // milliseconds for one text, on a machine that has other work

/** What came of trying one reader. */
export interface Tried {
	readonly name: string;
	readonly tries: number;
	readonly faulty: number;
	readonly clean: number;
	/** Milliseconds of the slowest text. */
	readonly longest: number;
	/** The smallest text that broke the reader, and how. */
	readonly broken: string | undefined;
}

/** Reads so many texts, always the same ones for the same seed. */
export function tryReader(
	reader: Reader,
	tries: number,
	seed: number,
	beforeEach: (count: number) => void = () => undefined,
): Tried {
	let [count, faulty, clean, longest] = [0, 0, 0, 0];
	const property = fc.property(reader.inputs, (text) => {
		count += 1;
		beforeEach(count);
		const [started, used] = [performance.now(), process.cpuUsage()];
		const isFaulty = reader.read(text);
		const { user, system } = process.cpuUsage(used);
		// A machine that stands still for a while is no fault of the reader.
		const time = Math.min(performance.now() - started, (user + system) / 1000);
		longest = Math.max(longest, time);
		if (time > TIME_LIMIT) throw new Error(`took ${Math.round(time)} ms`);
		if (isFaulty) faulty += 1;
		else clean += 1;
	});
	const result = fc.check(property, { numRuns: tries, seed });
	const broken = result.failed
		? `${String(result.errorInstance instanceof Error ? result.errorInstance.stack : result.errorInstance)}\n${shown(result.counterexample?.[0])}`
		: undefined;
	return { name: reader.name, tries: result.numRuns, faulty, clean, longest, broken };
}

const SHOWN_MAX = 1_000; // characters; the seed brings the whole text back

function shown(text: string | undefined): string {
	const json = JSON.stringify(text ?? '');
	return json.length <= SHOWN_MAX
		? json
		: `${json.slice(0, SHOWN_MAX)}… (${json.length} characters)`;
}
