import { execFile } from 'node:child_process';
import { promisify } from 'node:util';

/** What may differ between two machines that build the same commit. */
export interface Machine {
	/** Below some folder: where the project lies. */
	readonly path: string;
	readonly timeZone: string;
	readonly locale: string;
	/** How far its clock is ahead. */
	readonly days: number;
	readonly cores: number;
	/** Threads that Node reads files and compresses with. */
	readonly threads: number;
	/** Whether it has what earlier builds have kept. */
	readonly isWarm: boolean;
}

/** Two machines that have nothing in common but the commit and the packages. */
export const MACHINES: readonly [Machine, Machine] = [
	{
		path: 'a',
		timeZone: 'Pacific/Kiritimati',
		locale: 'tr_TR.UTF-8',
		days: 400,
		cores: 1,
		threads: 1,
		isWarm: false,
	},
	{
		path: 'somewhere else/with a space and an ü',
		timeZone: 'America/Los_Angeles',
		locale: 'C',
		days: 0,
		cores: 4,
		threads: 8,
		isWarm: true,
	},
];

const PRETEND = new URL('./pretend.ts', import.meta.url).href;

/** Builds the project in a folder as if on such a machine, into its `dist/`. Throws what the build printed where it fails. */
export async function buildOn(machine: Machine, root: string, origin?: string): Promise<void> {
	const env = {
		...process.env,
		NODE_ENV: 'production',
		TZ: machine.timeZone,
		LANG: machine.locale,
		LC_ALL: machine.locale,
		UV_THREADPOOL_SIZE: String(machine.threads),
		PRETEND_DAYS: String(machine.days),
		PRETEND_CORES: String(machine.cores),
		...(origin === undefined ? {} : { SITE_URL: origin }),
	};
	const options = ['--experimental-strip-types', '--import', PRETEND, 'src/cli/build.ts'];
	await promisify(execFile)(process.execPath, options, { cwd: root, env }).catch(
		(error: unknown) => {
			throw new Error(`The build in ${root} failed: ${printedBy(error)}`);
		},
	);
}

/** What a program that failed had printed: findings, or an error. */
function printedBy(error: unknown): string {
	if (typeof error !== 'object' || error === null) return String(error);
	const { stdout = '', stderr = '' }: { stdout?: string; stderr?: string } = error;
	return `${stdout}${stderr}`;
}
