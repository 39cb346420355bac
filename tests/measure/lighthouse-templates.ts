import { listen } from '../../src/build/static-server.ts';
import { launchChromium } from '../browser/chromium.ts';
import { TEMPLATES } from '../browser/templates.ts';
import { createBrotliServer } from './brotli-server.ts';
import { CATEGORIES, medianRun, runLighthouse } from './lighthouse.ts';

const RUNS = 3;
const DEBUGGING_PORT = 9322;

/** Pages that ask search engines to leave them out, which costs points for SEO on purpose. */
const KEPT_OUT = new Set(['search', 'error']);

/** Prints the median scores of one page of each template, or of those named on the command line; fails below 100. */
async function lighthouseTemplates(wanted: readonly string[]): Promise<void> {
	const server = createBrotliServer('dist');
	const [{ port }, browser] = await Promise.all([
		listen(server, 0),
		launchChromium([`--remote-debugging-port=${DEBUGGING_PORT}`]),
	]);
	console.log(`| template | ${CATEGORIES.join(' | ')} | what costs points |`);
	console.log(`| --- |${' --- |'.repeat(CATEGORIES.length + 1)}`);
	for (const [template, address] of TEMPLATES) {
		if (wanted.length > 0 && !wanted.includes(template)) continue;
		const runs = [];
		for (let run = 0; run < RUNS; run++) {
			runs.push(await runLighthouse(`http://localhost:${port}${address}`, DEBUGGING_PORT));
		}
		const { scores, faults } = medianRun(runs);
		const cells = CATEGORIES.map((name) => scores[name]);
		console.log(`| ${template} | ${cells.join(' | ')} | ${faults.join(', ')} |`);
		const isBelow = CATEGORIES.some(
			(name) => scores[name] < 100 && !(name === 'seo' && KEPT_OUT.has(template)),
		);
		if (isBelow) process.exitCode = 1;
	}
	await browser.close();
	server.close();
}

await lighthouseTemplates(process.argv.slice(2));
