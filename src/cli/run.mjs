import { spawn } from 'node:child_process';
import { fileURLToPath } from 'node:url';

// Plain JavaScript that old versions of Node.js read too: it can say what is missing where nothing else starts.
const OLDEST = { major: 22, minor: 12 };

const [command = '', ...args] = process.argv.slice(2);
const file = new URL(`${command}.ts`, import.meta.url);
const [major = 0, minor = 0] = process.versions.node.split('.').map(Number);

if (major < OLDEST.major || (major === OLDEST.major && minor < OLDEST.minor)) {
	stop(
		`This is Node.js ${process.versions.node}, and the project needs ${OLDEST.major}.${OLDEST.minor} or newer.`,
		'On Linux `npm ci` brings one along; elsewhere install it from https://nodejs.org/.',
	);
} else if (process.features.typescript) {
	process.argv.splice(1, 2, fileURLToPath(file));
	await import(file.href).catch(explain);
} else {
	// These versions read TypeScript when they are asked to.
	const flags = ['--experimental-strip-types', '--disable-warning=ExperimentalWarning'];
	const child = spawn(process.execPath, [...flags, fileURLToPath(file), ...args], {
		stdio: 'inherit',
	});
	child.on('exit', (code) => (process.exitCode = code ?? 1));
}

/** A package that is not there is told by its name; every other error is the command's own. */
function explain(error) {
	// What wraps a missing binary names it as its cause.
	const fault = error?.cause ?? error;
	const [, missing] = /Cannot find (?:package|module) '([^']+)'/.exec(fault?.message ?? '') ?? [];
	const isMissing = ['ERR_MODULE_NOT_FOUND', 'MODULE_NOT_FOUND'].includes(fault?.code);
	if (!isMissing || missing === undefined || missing.startsWith('.')) throw error;
	const [, inside = missing] = /node_modules[\\/]((?:@[^\\/]+[\\/])?[^\\/]+)/.exec(missing) ?? [];
	if (/^(?:[\\/]|file:|[A-Za-z]:)/.test(inside)) throw error;
	stop(
		`The package "${inside}" is not installed as it should be.`,
		'Run `npm ci`, then try again.',
	);
}

function stop(...sentences) {
	process.stderr.write(`${sentences.join(' ')}\n`);
	process.exitCode = 1;
}
