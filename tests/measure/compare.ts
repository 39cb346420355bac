import type { Browser } from 'playwright-core';
import { listen } from '../../src/build/static-server.ts';
import { launchChromium } from '../browser/chromium.ts';
import { createBrotliServer, type Sent } from './brotli-server.ts';
import { queryCosts, type SearchUi } from './first-result.ts';
import { CATEGORIES, medianRun, runLighthouse } from './lighthouse.ts';

const RUNS = 3;
const DEBUGGING_PORT = 9323;
const QUERY = 'prompt injection';

/** Our dialog, and the one of Starlight. */
const OURS = { input: 'dialog input[name="q"]', result: 'dialog [data-search-list] a' };
const STARLIGHT = { input: '.pagefind-ui__search-input', result: '.pagefind-ui__result-link' };

type Row = readonly [what: string, value: string];

/** Everything that is compared, of one built site, in the order of the table. */
async function rowsOf(
	browser: Browser,
	folder: string,
	ui: SearchUi,
	withLighthouse: boolean,
): Promise<Row[]> {
	const log: Sent[] = [];
	const server = createBrotliServer(folder, log);
	const origin = `http://localhost:${(await listen(server, 0)).port}`;
	const page = await browser.newPage();
	await page.goto(`${origin}${ui.address}`, { waitUntil: 'networkidle' });
	const rows: Row[] = [
		['first load, bytes', String(log.reduce((sum, { bytes }) => sum + bytes, 0))],
		['first load, requests', String(log.length)],
	];
	await page.close();
	for (const way of ['pasted', 'typed'] as const) {
		const { cold, warm } = await queryCosts(browser, origin, ui, QUERY, way, log);
		rows.push(
			[`${way} query, bytes`, String(cold.bytes)],
			[`${way} query, requests`, String(cold.requests)],
			[`${way} query, ms to the first result, empty cache`, cold.wait.toFixed()],
			[`${way} query, ms to the first result, warm cache`, warm.wait.toFixed()],
		);
	}
	if (withLighthouse) {
		const runs = [];
		for (let run = 0; run < RUNS; run++) {
			runs.push(await runLighthouse(`${origin}${ui.address}`, DEBUGGING_PORT));
		}
		const { scores } = medianRun(runs);
		rows.push(...CATEGORIES.map((name): Row => [`Lighthouse, ${name}`, String(scores[name])]));
	}
	server.close();
	return rows;
}

/** Prints our built site beside Starlight's of the same answers: `compare ADDRESS THEIR_DIST [OUR_DIST]`. */
async function compare([address = '', theirs = '', ours = 'dist', ...flags]: readonly string[]) {
	const withLighthouse = !flags.includes('--quick');
	const browser = await launchChromium([`--remote-debugging-port=${DEBUGGING_PORT}`]);
	const left = await rowsOf(browser, ours, { ...OURS, address }, withLighthouse);
	const right = await rowsOf(browser, theirs, { ...STARLIGHT, address }, withLighthouse);
	await browser.close();
	console.log(`| ${address} | ours | Starlight |\n| --- | --- | --- |`);
	left.forEach(([what, value], at) => console.log(`| ${what} | ${value} | ${right[at]?.[1]} |`));
}

await compare(process.argv.slice(2));
