import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What one run of a command took. */
export interface Measured {
	/** From start to end, in seconds. */
	readonly seconds: number;
	/** Of all its processes on all cores, in seconds. */
	readonly cpuSeconds: number;
	/** The most that all its processes held at one time, in MB; pages that they share count for each. */
	readonly peakMb: number;
	readonly output: string;
}

const SAMPLE_EVERY = 100; // milliseconds
const TICKS_PER_SECOND = 100; // of /proc, on every Linux that Node runs on
const PAGE_KB = 4;

/** Runs a command to its end. Throws an error with the end of its output where it fails. Linux only: it reads `/proc`. */
export async function measure(
	command: string,
	args: readonly string[],
	options: {
		readonly cwd: string;
		readonly env?: NodeJS.ProcessEnv;
		/** Ends what takes longer. */
		readonly secondsMax?: number;
	},
): Promise<Measured> {
	const cpuBefore = cpuOfChildren();
	const started = performance.now();
	const child = spawn(command, args, {
		cwd: options.cwd,
		env: { ...process.env, ...options.env },
		stdio: ['ignore', 'pipe', 'pipe'],
		timeout: (options.secondsMax ?? 3600) * 1000,
		killSignal: 'SIGKILL',
	});
	let output = '';
	for (const stream of [child.stdout, child.stderr]) {
		stream.on('data', (data: Buffer) => (output += data.toString('utf8')));
	}
	let peakKb = 0;
	const sampler = setInterval(() => {
		peakKb = Math.max(peakKb, memoryBelow(child.pid ?? 0));
	}, SAMPLE_EVERY);
	const code = await new Promise<number | null>((resolve, reject) => {
		child.once('error', reject);
		child.once('close', resolve);
	}).finally(() => clearInterval(sampler));
	const seconds = (performance.now() - started) / 1000;
	if (code === null)
		throw new Error(`${command} ${args.join(' ')} was ended after ${Math.round(seconds)} s.`);
	if (code !== 0) {
		throw new Error(`${command} ${args.join(' ')} ended with ${code}:\n${output.slice(-3000)}`);
	}
	return { seconds, cpuSeconds: cpuOfChildren() - cpuBefore, peakMb: peakKb / 1024, output };
}

/** Processor time of all children that have ended, and of theirs. */
function cpuOfChildren(): number {
	const fields = statOf('self');
	return (Number(fields[13]) + Number(fields[14])) / TICKS_PER_SECOND;
}

/** The fields of a process behind its name, from its state on. */
function statOf(pid: string): string[] {
	try {
		return readFileSync(`/proc/${pid}/stat`, 'utf8')
			.replace(/^.*\) /s, '')
			.split(' ');
	} catch {
		return []; // it has ended meanwhile
	}
}

/** Resident memory of a process and all below it, in kB. */
function memoryBelow(root: number): number {
	const parents = new Map<number, number>();
	const memory = new Map<number, number>();
	for (const name of readdirSync('/proc').filter((entry) => /^\d+$/.test(entry))) {
		const fields = statOf(name);
		parents.set(Number(name), Number(fields[1]));
		memory.set(Number(name), Number(fields[21] ?? 0) * PAGE_KB);
	}
	const isBelow = (pid: number): boolean =>
		pid === root || (pid > 1 && parents.has(pid) && isBelow(parents.get(pid) ?? 0));
	return [...memory].reduce((sum, [pid, kb]) => sum + (isBelow(pid) ? kb : 0), 0);
}
