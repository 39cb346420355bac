import { execFile } from 'node:child_process';
import { promisify } from 'node:util';
import { activate } from '../release/releases.ts';
import { readWrk, type LoadResult } from './wrk.ts';

/** Readers that ask at the same time: one, a few, many, too many. */
const CONNECTIONS = [1, 16, 64, 256];

/** The run in whose middle the release is swapped. */
const SWAPPED_AT = 64;

/** What is put under load. */
export interface LoadTarget {
	readonly name: string;
	readonly url: string;
}

/** One run. */
export interface LoadRun extends LoadResult {
	readonly target: string;
	readonly connections: number;
	/** How many times another release took the place of the one that was served. */
	readonly swaps: number;
	/** How many times the server read its configuration again, and closed the connections that it had. */
	readonly reloads: number;
}

/** What swaps releases while requests come in. */
export interface Swap {
	readonly place: string;
	readonly names: readonly string[];
	reload(): Promise<void>;
}

/** Puts each target under load from ever more connections; swaps the release again and again in one run, and reloads in one more. */
export async function runLoad(
	targets: readonly LoadTarget[],
	seconds: number,
	swap: Swap,
	report: (run: LoadRun) => void,
): Promise<void> {
	for (const { name: target, url } of targets) {
		for (const connections of CONNECTIONS) {
			const running = wrk(url, connections, seconds);
			const swaps = connections === SWAPPED_AT ? await swapDuring(seconds, swap) : 0;
			report({ target, connections, swaps, reloads: 0, ...readWrk(await running) });
		}
		const running = wrk(url, SWAPPED_AT, seconds);
		await pause((seconds * 1000) / 2);
		await swap.reload();
		report({ target, connections: SWAPPED_AT, swaps: 0, reloads: 1, ...readWrk(await running) });
	}
}

async function wrk(url: string, connections: number, seconds: number): Promise<string> {
	const { stdout } = await promisify(execFile)('wrk', [
		...['--threads', String(Math.min(connections, 2)), '--connections', String(connections)],
		...['--duration', `${seconds}s`, '--latency', '--header', 'Accept-Encoding: br, gzip', url],
	]);
	return stdout;
}

/** Swaps to the other release and back, spread over the run. */
async function swapDuring(seconds: number, { place, names }: Swap): Promise<number> {
	for (const name of names) {
		await pause((seconds * 1000) / (names.length + 2));
		await activate(place, name);
	}
	return names.length;
}

function pause(milliseconds: number): Promise<void> {
	return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
