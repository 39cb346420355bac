import { parseArgs } from 'node:util';
import { readManifest, ManifestError } from '../build/read-manifest.ts';
import { readRules } from '../build/response-rules.ts';
import { ruleFor, type ResponseRule } from '../domain/response-headers.ts';
import { TYPES } from '../domain/server-rules.ts';
import { uploadPlan, type UploadStep } from '../domain/upload-plan.ts';
import type { Manifest } from '../schemas/manifest.ts';
import { runSlowCommand, UsageError } from './usage.ts';

const USAGE =
	'Usage: npm run -s upload-plan -- [https://ORIGIN | FOLDER | manifest.json] [--to dist]';

/** Prints what turns the published site into the built one, a line a file in the order in which it is safe. */
await runSlowCommand(USAGE, async (args) => {
	const { values, positionals } = parseArgs({
		args: [...args],
		options: { to: { type: 'string', default: 'dist' } },
		allowPositionals: true,
	});
	const [published, ...others] = positionals;
	if (others.length > 0)
		throw new UsageError('Name one published site, or none for the first upload');
	const before = published === undefined ? undefined : await read(published);
	const rules = readRules(values.to);
	const plan = uploadPlan(before, await read(values.to), rules);
	for (const step of plan) process.stdout.write(`${line(step, rules)}\n`);
	return 0;
});

async function read(place: string): Promise<Manifest> {
	return readManifest(place).catch((error: unknown) => {
		throw error instanceof ManifestError ? new UsageError(error.message) : error;
	});
}

/** Stage, action, file; for an upload also the type and how long it may be kept, which a store sends along. */
function line(
	{ stage, action, path, address }: UploadStep,
	rules: readonly ResponseRule[],
): string {
	if (action === 'delete') return [stage, action, path].join('\t');
	const { type, headers } = ruleFor(rules, address);
	const known = type ?? TYPES[path.replace(/^.*\./, '')] ?? 'application/octet-stream';
	return [stage, action, path, known, headers['Cache-Control'] ?? ''].join('\t');
}
