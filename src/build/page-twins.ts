import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { Worker } from 'node:worker_threads';
import type { AstroIntegration } from 'astro';
import { currentPages } from '../data/current-pages.ts';
import { currentSite } from '../data/current-site.ts';
import { twinAddress } from '../domain/addresses.ts';
import { pageSources } from '../domain/page-sources.ts';
import { OUR_LICENCE } from '../exports/licences.ts';
import type { TwinHead } from '../exports/markdown-twin.ts';
import { siteConfig } from '../site.config.ts';
import { inPhase } from './phases.ts';

/** One page to be written again as Markdown; paths are relative to the built site. */
export interface TwinTask {
	readonly page: string;
	readonly twin: string;
	readonly head: TwinHead;
}

const WORKERS_MAX = 4; // more would only wait for the disk

/** Writes the Markdown twin of every built page of the site: `/answers/what-is-an-aims.md` and so on. */
export function pageTwins(): AstroIntegration {
	return {
		name: 'page-twins',
		hooks: {
			'astro:build:done': ({ dir, logger }) =>
				inPhase('Markdown twins', async () => {
					const tasks = listTasks();
					const count = Math.min(availableParallelism(), WORKERS_MAX);
					await Promise.all(
						Array.from({ length: count }, (_, index) =>
							runWorker(
								fileURLToPath(dir),
								tasks.filter((_task, place) => place % count === index),
							),
						),
					);
					logger.info(`${tasks.length} pages written as Markdown`);
				}),
		},
	};
}

function listTasks(): TwinTask[] {
	const site = currentSite();
	return [...currentPages().values()].map(({ address, subject, lastModified }) => ({
		page: `${address.slice(1)}index.html`,
		twin: twinAddress(address).slice(1),
		head: {
			url: `${siteConfig.origin}${address}`,
			updated: lastModified,
			sources: pageSources(site, subject),
			licence: `${OUR_LICENCE.name} (${OUR_LICENCE.url}); identifiers and titles belong to their publishers`,
		},
	}));
}

/** Converting takes a core for seconds, so that the pages are shared out. */
function runWorker(folder: string, tasks: readonly TwinTask[]): Promise<void> {
	return new Promise((resolve, reject) => {
		const worker = new Worker(new URL('./twin-worker.ts', import.meta.url), {
			workerData: { folder, tasks },
		});
		worker.once('error', reject);
		worker.once('exit', (code) => {
			if (code === 0) resolve();
			else reject(new Error(`A worker that writes pages as Markdown ended with code ${code}.`));
		});
	});
}
