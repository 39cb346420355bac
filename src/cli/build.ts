import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import { build } from 'astro';
import { AFTER_BUILD } from '../build/after-build.ts';
import { pruneKept } from '../build/cache.ts';
import { ASIDE, swapIn } from '../build/swap.ts';
import { checkLoaded } from '../checks/check.ts';
import { textReport } from '../checks/report-text.ts';
import { currentLoad } from '../data/current-site.ts';
import { readFile } from '../data/files.ts';
import { listPages } from '../domain/page-list.ts';
import { projectRoot } from './project-root.ts';
import { currentDay } from './usage.ts';

/** Checks content and data, then builds aside and puts the result in the place of `dist/`; with findings it prints them all and builds nothing. */
async function buildSite(root: string): Promise<void> {
	const result = checkLoaded(currentLoad(), { today: currentDay() });
	const isColoured = process.stdout.isTTY && !process.env['NO_COLOR'];
	process.stdout.write(
		textReport(result, { readFile: (path) => readFile(root, path), isColoured }),
	);
	if (result.findings.length > 0) {
		process.exitCode = 1;
		return;
	}
	const started = performance.now();
	const aside = join(root, ASIDE);
	await rm(aside, { recursive: true, force: true });
	await build({ root, outDir: aside, logLevel: 'warn' });
	for (const step of AFTER_BUILD) await step(aside, { root, site: result.site });
	swapIn(root);
	pruneKept();
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	console.log(`${listPages(result.site).length} pages built to dist/ in ${seconds} s.`);
}

process.env['ASTRO_TELEMETRY_DISABLED'] = '1'; // a build makes no network request
await buildSite(projectRoot(undefined));
