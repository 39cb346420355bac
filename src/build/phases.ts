import type { AstroIntegration } from 'astro';

const MEASURE = 'ai-security-answers.';
const EVERY = 5000; // milliseconds between two lines about a long phase

/** Runs one phase of a build, whose time `phaseSummary` tells. On a terminal it is said what is being done. */
export async function inPhase<T>(name: string, work: () => T | Promise<T>): Promise<T> {
	if (process.stdout.isTTY) console.log(`${name} …`);
	const start = performance.now();
	try {
		return await work();
	} finally {
		performance.measure(`${MEASURE}${name}`, { start, end: performance.now() });
	}
}

/** Times the rendering of all pages, with the bundling before it. Comes first: other integrations work on the result. */
export function pagesPhase(): AstroIntegration {
	let start = 0;
	return {
		name: 'pages-phase',
		hooks: {
			'astro:build:start': () => {
				start = performance.now();
			},
			'astro:build:done': () => {
				performance.measure(`${MEASURE}pages`, { start, end: performance.now() });
			},
		},
	};
}

/** What each phase took so far, in their order, e.g. `check 1.2 s, pages 4.0 s`. */
export function phaseSummary(): string {
	return performance
		.getEntriesByType('measure')
		.filter(({ name }) => name.startsWith(MEASURE))
		.map(({ name, duration }) => `${name.slice(MEASURE.length)} ${(duration / 1000).toFixed(1)} s`)
		.join(', ');
}

/** Says every few seconds how far a phase has come: call the result after each of `total` things. */
export function progressOf(what: string, total: number): () => void {
	let [done, saidAt] = [0, performance.now()];
	return () => {
		done += 1;
		if (performance.now() - saidAt < EVERY) return;
		saidAt = performance.now();
		console.log(`${done.toLocaleString('en')} of ${total.toLocaleString('en')} ${what}`);
	};
}
