import { spawn, type ChildProcess } from 'node:child_process';

/** How a command ended, and what it said. */
export interface Outcome {
	readonly code: number | null;
	readonly signal: NodeJS.Signals | null;
	readonly out: string;
	readonly err: string;
}

/** A command that is running. */
export interface Running {
	readonly child: ChildProcess;
	readonly ended: Promise<Outcome>;
	/** Waits for words on its standard output. Rejects when it ends without them. */
	readonly says: (words: RegExp) => Promise<string>;
}

interface Options {
	readonly env?: NodeJS.ProcessEnv;
	/** A module that Node loads before the command. */
	readonly preload?: string;
}

/** Starts `src/cli/<command>.ts` of the project at `root`, as npm does. It leads a process group of its own. */
export function startCli(
	root: string,
	command: string,
	args: readonly string[] = [],
	options: Options = {},
): Running {
	const preload = options.preload === undefined ? [] : ['--import', options.preload];
	return start(root, [...preload, 'src/cli/run.mjs', command, ...args], options.env);
}

/** Runs such a command to its end. */
export function runCli(
	root: string,
	command: string,
	args: readonly string[] = [],
	options: Options = {},
): Promise<Outcome> {
	return startCli(root, command, args, options).ended;
}

/** Runs Node with arguments of its own. */
export function runNode(root: string, ...args: readonly string[]): Promise<Outcome> {
	return start(root, args).ended;
}

function start(root: string, args: readonly string[], env: NodeJS.ProcessEnv = {}): Running {
	const child = spawn(process.execPath, args, {
		cwd: root,
		env: { ...withoutTestRunner(process.env), NODE_ENV: 'production', ...env },
		detached: process.platform !== 'win32',
		stdio: ['ignore', 'pipe', 'pipe'],
	});
	const said = { out: '', err: '' };
	child.stdout.on('data', (data) => (said.out += String(data)));
	child.stderr.on('data', (data) => (said.err += String(data)));
	const ended = new Promise<Outcome>((resolve, reject) => {
		child.once('error', reject);
		child.once('close', (code, signal) => resolve({ code, signal, ...said }));
	});
	const says = (words: RegExp) =>
		new Promise<string>((resolve, reject) => {
			const look = () => {
				const found = words.exec(said.out);
				if (found !== null) resolve(found[1] ?? found[0]);
			};
			child.stdout.on('data', look);
			ended.then(
				({ err }) => reject(new Error(`The command ended without ${String(words)}: ${err}`)),
				reject,
			);
			look();
		});
	return { child, ended, says };
}

/** What Vitest sets for tests would change how Astro serves pages. */
function withoutTestRunner(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
	const ofTests = /^(?:VITEST.*|MODE|DEV|PROD|SSR|BASE_URL|TEST)$/;
	return Object.fromEntries(Object.entries(env).filter(([name]) => !ofTests.test(name)));
}
