import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { compressFolder } from '../build/compress.ts';
import { runSlowCommand, UsageError } from './usage.ts';

const USAGE = 'Usage: npm run compress -- [FOLDER] [--fast]';

await runSlowCommand(USAGE, async (args) => {
	const { values, positionals } = parseArgs({
		args: [...args],
		options: { fast: { type: 'boolean', default: false } },
		allowPositionals: true,
	});
	const [folder = 'dist'] = positionals;
	if (!existsSync(join(folder, 'index.html')))
		throw new UsageError(`There is no built site in ${folder}. "npm run build" makes one`);
	const started = performance.now();
	const done = await compressFolder(folder, values.fast ? 'little' : 'most');
	const megabytes = (bytes: number) => `${(bytes / 1e6).toFixed(1)} MB`;
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	console.log(
		`${done.files} texts, ${megabytes(done.bytes)}: gzip ${megabytes(done.gzip)}, brotli ${megabytes(done.brotli)}; ${done.kept} copies were there. ${seconds} s.`,
	);
	return 0;
});
