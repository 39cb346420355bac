import { build } from 'astro';
import { check } from '../checks/check.ts';
import { textReport } from '../checks/report-text.ts';
import { readFile } from '../data/files.ts';
import { listPages } from '../domain/page-list.ts';
import { projectRoot } from './project-root.ts';
import { currentDay } from './usage.ts';

/** Checks content and data, then builds `dist/`; with findings it prints them all and builds nothing. */
async function buildSite(root: string): Promise<void> {
	const result = check(root, { today: currentDay() });
	const isColoured = process.stdout.isTTY && !process.env['NO_COLOR'];
	process.stdout.write(
		textReport(result, { readFile: (path) => readFile(root, path), isColoured }),
	);
	if (result.findings.length > 0) {
		process.exitCode = 1;
		return;
	}
	const started = performance.now();
	await build({ root, logLevel: 'warn' });
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	console.log(`${listPages(result.site).length} pages built to dist/ in ${seconds} s.`);
}

process.env['ASTRO_TELEMETRY_DISABLED'] = '1'; // a build makes no network request
await buildSite(projectRoot(undefined));
