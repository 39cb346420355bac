import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { workerData } from 'node:worker_threads';
import { markdownTwin } from '../exports/markdown-twin.ts';
import { contentKey, keep, readKept } from './cache.ts';
import type { TwinTask } from './page-twins.ts';

/** What decides how a page is written, besides the page: a change of it makes every kept twin useless. */
const MAKERS = [
	new URL('../exports/markdown-twin.ts', import.meta.url),
	new URL('../exports/readable-main.ts', import.meta.url),
	new URL('../../package.json', import.meta.url),
].map((file) => readFileSync(file));

const { folder, tasks }: { folder: string; tasks: readonly TwinTask[] } = workerData;

for (const { page, twin, head } of tasks) {
	const html = readFileSync(join(folder, page), 'utf8');
	writeFileSync(join(folder, twin), keptTwin(html, head));
}

function keptTwin(html: string, head: TwinTask['head']): string | Uint8Array {
	const main = html.slice(html.indexOf('<main'), html.lastIndexOf('</main>'));
	const name = `twin-${contentKey([...MAKERS, main, JSON.stringify(head)])}.md`;
	const kept = readKept(name);
	if (kept !== undefined) return kept;
	const markdown = markdownTwin(html, head);
	keep(name, markdown);
	return markdown;
}
