import { join } from 'node:path';
import { build } from 'astro';
import { AFTER_BUILD } from '../build/after-build.ts';
import { BuildIsRunning, takeLock } from '../build/build-lock.ts';
import { pruneKept } from '../build/cache.ts';
import { inPhase, phaseSummary } from '../build/phases.ts';
import { ASIDE, clearAside, recover, swapIn } from '../build/swap.ts';
import { checkLoaded } from '../checks/check.ts';
import { textReport } from '../checks/report-text.ts';
import { currentLoad } from '../data/current-site.ts';
import { readFile } from '../data/files.ts';
import { listPages } from '../domain/page-list.ts';
import type { Site } from '../domain/site.ts';
import { failureText } from './build-failure.ts';
import { projectRoot } from './project-root.ts';
import { currentDay, runSlowCommand } from './usage.ts';
import { withoutStacks } from './without-stacks.ts';

const USAGE = 'Usage: npm run build';

/** Checks content and data, then builds aside and puts the result in the place of `dist/`; with findings it prints them all and builds nothing. */
async function buildSite(root: string): Promise<number> {
	const result = await inPhase('check', () => checkLoaded(currentLoad(), { today: currentDay() }));
	const isColoured = process.stdout.isTTY && !process.env['NO_COLOR'];
	process.stdout.write(
		textReport(result, { readFile: (path) => readFile(root, path), isColoured }),
	);
	if (result.findings.length > 0) return 1;
	const release = takeLock(root);
	try {
		if (recover(root))
			console.log('A build was stopped at its last step; the site before it is back in dist/.');
		await buildAside(root, result.site);
		return 0;
	} finally {
		release();
	}
}

async function buildAside(root: string, site: Site): Promise<void> {
	const started = performance.now();
	const aside = join(root, ASIDE);
	clearAside(root);
	try {
		await withoutStacks(() => build({ root, outDir: aside, logLevel: 'warn' }));
		await inPhase('policies and lists', async () => {
			for (const step of AFTER_BUILD) await step(aside, { root, site });
		});
		swapIn(root);
	} catch (error) {
		clearAside(root);
		throw error;
	}
	pruneKept();
	const seconds = ((performance.now() - started) / 1000).toFixed(1);
	console.log(
		`${listPages(site).length} pages built to dist/ in ${seconds} s (${phaseSummary()}).`,
	);
}

/** Ends at once: what a failed build has started, such as the indexer of the search, must not keep it waiting. */
function stop(error: unknown, root: string): never {
	process.stderr.write(
		error instanceof BuildIsRunning ? `${error.message}\n` : failureText(error, root),
	);
	if (process.env['DEBUG'] && error instanceof Error)
		process.stderr.write(`${error.stack ?? ''}\n`);
	process.exit(1);
}

process.env['ASTRO_TELEMETRY_DISABLED'] = '1'; // a build makes no network request
await runSlowCommand(USAGE, async () => {
	const root = projectRoot(undefined);
	process.on('uncaughtException', (error) => stop(error, root));
	return buildSite(root).catch((error: unknown) => stop(error, root));
});
