import { systemRemedy } from './system-remedy.ts';

/** Thrown where a command line cannot be understood; its message is a sentence for the person who typed it. */
export class UsageError extends Error {}

/** Runs a command. Its result is the exit code: 0 when all is well, 1 with findings, 2 where it cannot be done as asked. */
export function runCommand(usage: string, command: (args: readonly string[]) => number): void {
	try {
		process.exitCode = command(process.argv.slice(2));
	} catch (error) {
		explain(error, usage);
	}
}

/** The same for a command that waits for files, servers or other programs. */
export async function runSlowCommand(
	usage: string,
	command: (args: readonly string[]) => Promise<number>,
): Promise<void> {
	try {
		process.exitCode = await command(process.argv.slice(2));
	} catch (error) {
		explain(error, usage);
	}
}

function explain(error: unknown, usage: string): void {
	if (isSystemError(error)) {
		process.stderr.write(`${error.message.replace(/\.?$/, '.')} ${systemRemedy(error) ?? ''}\n`);
		process.exitCode = 1;
		return;
	}
	if (!isUsageError(error)) throw error;
	process.stderr.write(`${error.message.replace(/\.?$/, '.')}\n${usage}\n`);
	process.exitCode = 2;
}

/** What the system answers instead of reading or writing a file. */
function isSystemError(error: unknown): error is Error {
	return error instanceof Error && 'code' in error && 'syscall' in error;
}

/** Also true for what `parseArgs` of Node throws: an unknown option, or one without its value. */
function isUsageError(error: unknown): error is Error {
	if (error instanceof UsageError) return true;
	return (
		error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')
	);
}

/** The current day in UTC, `YYYY-MM-DD`. */
export function currentDay(): string {
	return new Date().toISOString().slice(0, 10);
}
