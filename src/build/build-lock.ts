import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

const LOCK = '.dist-lock';
const TRIES = 5; // of taking over a lock that others take over too

/** Thrown where another build of the same folder is running; its message is for people. */
export class BuildIsRunning extends Error {}

/** Keeps other builds of the folder away until the returned function is called. A lock whose process has ended is taken over. */
export function takeLock(root: string): () => void {
	const path = join(root, LOCK);
	const mine = `${process.pid} ${identityOf(process.pid)}\n`;
	for (let tries = 0; tries < TRIES; tries += 1) {
		if (create(path, mine)) return () => rmSync(path, { force: true });
		const theirs = read(path);
		const pid = runningPid(theirs);
		if (pid !== undefined) {
			throw new BuildIsRunning(
				`Another build of this folder is running (process ${pid}), and two would mix their pages. Wait until it has ended.`,
			);
		}
		takeAway(path, theirs);
	}
	throw new BuildIsRunning(
		`Other builds of this folder start all the time. Try again, or remove ${LOCK}.`,
	);
}

/** The process that is building this folder; undefined where none is. */
export function builderOf(root: string): number | undefined {
	return runningPid(read(join(root, LOCK)));
}

/** All of the text at once, or nothing: a link is made in one step, and fails where there is a lock. */
function create(path: string, text: string): boolean {
	const temporary = `${path}.${process.pid}.tmp`;
	writeFileSync(temporary, text);
	try {
		linkSync(temporary, path);
		return true;
	} catch (error) {
		if (codeOf(error) === 'EEXIST') return false;
		throw error;
	} finally {
		rmSync(temporary, { force: true });
	}
}

/** Removes a lock, unless somebody else has put a new one in its place since it was read. */
function takeAway(path: string, expected: string | undefined): void {
	const taken = `${path}.${process.pid}.old`;
	try {
		renameSync(path, taken);
		if (read(taken) !== expected) linkSync(taken, path);
	} catch (error) {
		if (!['ENOENT', 'EEXIST'].includes(codeOf(error))) throw error;
	} finally {
		rmSync(taken, { force: true });
	}
}

function read(path: string): string | undefined {
	try {
		return readFileSync(path, 'utf8');
	} catch (error) {
		if (codeOf(error) === 'ENOENT') return undefined;
		throw error;
	}
}

/** The process that a lock names, if it is still the one that made the lock: numbers of processes are used again. */
function runningPid(lock: string | undefined): number | undefined {
	const [, number, identity] = /^(\d+) (\S*)\n$/.exec(lock ?? '') ?? [];
	if (number === undefined) return undefined;
	const pid = Number(number);
	return isRunning(pid) && identityOf(pid) === identity ? pid : undefined;
}

function isRunning(pid: number): boolean {
	try {
		process.kill(pid, 0);
		return true;
	} catch (error) {
		return codeOf(error) === 'EPERM';
	}
}

/** When the machine and the process started, where the system tells; empty elsewhere. */
function identityOf(pid: number): string {
	try {
		const machine = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
		const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
		// The name of the program, in brackets, may hold anything; the start is the 20th field behind it.
		const started = stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19];
		return `${machine}/${started ?? ''}`;
	} catch {
		return '';
	}
}

function codeOf(error: unknown): string {
	return error instanceof Error && 'code' in error ? String(error.code) : '';
}
