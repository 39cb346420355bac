import type { AstroIntegration, AstroPrerenderer } from 'astro';
import { currentSite, isCurrentLoad } from '../data/current-site.ts';
import { filesRead, withReadsUntil } from '../domain/reads.ts';
import { KeptPages, renderedOf } from './kept-pages.ts';
import { pageInputs, textHashes } from './page-inputs.ts';

/** A page as it was rendered, before it is written. */
export interface RenderedPage {
	/** Without slashes around, e.g. `answers/what-is-an-aims`; empty for the home page. */
	readonly path: string;
	readonly html: string;
}

/** Does something with a page and returns its HTML, changed or not. The next pages are rendered once it is done. */
export type PageStep = (page: RenderedPage) => string | Promise<string>;

/**
 * Passes every page through the steps while the pages are rendered, so that none needs to be read from the disk again. What an
 * earlier build has rendered from the same is not rendered again.
 * Pages come in the same order in each build, since Astro renders one at a time (`build.concurrency`).
 */
export function renderedPages(...steps: readonly PageStep[]): AstroIntegration {
	return {
		name: 'rendered-pages',
		hooks: {
			'astro:build:start': ({ setPrerenderer }) => {
				const inputs = currentInputs();
				setPrerenderer((rendering) => withSteps(rendering, steps, inputs));
			},
		},
	};
}

/** `inputs` is the hash of what pages are made from, taken before the code was bundled. */
function withSteps(
	rendering: AstroPrerenderer,
	steps: readonly PageStep[],
	inputs: string,
): AstroPrerenderer {
	let kept: KeptPages | undefined;
	return {
		...rendering,
		getStaticPaths: async () => {
			const { result: paths, reads } = await withReadsUntil(() => rendering.getStaticPaths());
			// Where files were changed meanwhile, nobody knows which of them this build has read.
			if (isCurrentLoad() && currentInputs() === inputs) {
				const sources = {
					inputs,
					texts: textHashes(currentSite()),
					readForAll: filesRead(reads),
				};
				kept = new KeptPages(
					sources,
					paths.map(({ pathname }) => pathOf(pathname)),
				);
			}
			return paths;
		},
		render: async (request, options) => {
			const path = pathOf(new URL(request.url).pathname);
			const make = async () => {
				const rendered = await rendering.render(request, options);
				return rendered instanceof Response ? rendered : rendered.response;
			};
			const rendered = await (kept?.render(path, make) ?? make());
			if (rendered instanceof Response && !rendered.ok) return rendered;
			const { type, body } = rendered instanceof Response ? await renderedOf(rendered) : rendered;
			const headers = { 'content-type': type };
			if (!type.startsWith('text/html')) return new Response(Buffer.from(body), { headers });
			let html = Buffer.from(body.buffer, body.byteOffset, body.byteLength).toString('utf8');
			for (const step of steps) html = await step({ path, html });
			return new Response(Buffer.from(html), { headers });
		},
		teardown: async () => {
			kept?.end();
			await rendering.teardown?.();
		},
	};
}

const currentInputs = () => pageInputs(process.cwd(), currentSite());

function pathOf(pathname: string): string {
	return decodeURI(pathname).replace(/^\/+|\/+$/g, '');
}
