import { existsSync } from 'node:fs';
import { join, relative } from 'node:path';
import { SERVED } from '../build/swap.ts';
import { systemRemedy } from './system-remedy.ts';

const OTHERWISE =
	'`npm run check` finds faults of content and data; `DEBUG=1 npm run build` shows where in the code this comes from.';

/** What a build says when it cannot go on: what happened, where, what became of the last site, and what to do. */
export function failureText(error: unknown, root: string): string {
	const { message, where } = describe(error, root);
	const lines = [
		`The build stopped: ${message}`,
		...(where === undefined ? [] : [`  at ${where}`]),
		existsSync(join(root, SERVED))
			? `What was built before is still in ${SERVED}/, as it was.`
			: `Nothing stands in ${SERVED}/ yet.`,
		systemRemedy(error) ?? OTHERWISE,
	];
	return `${lines.join('\n')}\n`;
}

function describe(error: unknown, root: string): { message: string; where: string | undefined } {
	if (!(error instanceof Error)) return { message: String(error), where: undefined };
	const [first = error.name, second = ''] = error.message
		.split('\n')
		.map((line) => line.trim())
		.filter((line) => line !== '');
	// Bundlers count their errors in the first line and name them below it.
	const message = first.endsWith(':') ? `${first} ${second}` : first;
	return { message: message.replace(/\.?$/, '.'), where: fileOf(error, root) };
}

/** The file of ours that an error names, or the first one on its way. */
function fileOf(error: Error, root: string): string | undefined {
	const located: unknown = Reflect.get(error, 'loc');
	const file: unknown =
		typeof located === 'object' && located !== null ? Reflect.get(located, 'file') : undefined;
	if (typeof file === 'string') return relative(root, file);
	const [, path, line] =
		/\(?(?:file:\/\/)?([^\s()]*\/src\/[^\s():]+):(\d+):\d+\)?/.exec(error.stack ?? '') ?? [];
	return path === undefined ? undefined : `${relative(root, path)}:${line}`;
}
