import type { AstroIntegration, AstroPrerenderer } from 'astro';

/** A page as it was rendered, before it is written. */
export interface RenderedPage {
	/** Without slashes around, e.g. `answers/what-is-an-aims`; empty for the home page. */
	readonly path: string;
	readonly html: string;
}

/** Does something with a page and returns its HTML, changed or not. The next pages are rendered once it is done. */
export type PageStep = (page: RenderedPage) => string | Promise<string>;

/**
 * Passes every page through the steps while the pages are rendered, so that none needs to be read from the disk again.
 * They come in the same order in each build, since Astro renders one at a time (`build.concurrency`).
 */
export function renderedPages(...steps: readonly PageStep[]): AstroIntegration {
	return {
		name: 'rendered-pages',
		hooks: {
			'astro:build:start': ({ setPrerenderer }) =>
				setPrerenderer((rendering) => withSteps(rendering, steps)),
		},
	};
}

function withSteps(rendering: AstroPrerenderer, steps: readonly PageStep[]): AstroPrerenderer {
	return {
		...rendering,
		render: async (request, options) => {
			const rendered = await rendering.render(request, options);
			const response = rendered instanceof Response ? rendered : rendered.response;
			const isHtml = response.headers.get('content-type')?.startsWith('text/html') ?? false;
			if (!response.ok || !isHtml) return rendered;
			const path = decodeURI(new URL(request.url).pathname).replace(/^\/+|\/+$/g, '');
			let html = await response.text();
			for (const step of steps) html = await step({ path, html });
			return new Response(html, response);
		},
	};
}
