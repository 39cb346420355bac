import type { AstroIntegration, AstroPrerenderer } from 'astro';

/** A page as it was rendered, before it is written. */
export interface RenderedPage {
	/** Without slashes around, e.g. `answers/what-is-an-aims`; empty for the home page. */
	readonly path: string;
	/** Its place in the order in which the pages are listed, from 0. They may be rendered in another order. */
	readonly place: number;
	readonly html: string;
}

/** Does something with a page and returns its HTML, changed or not. The next pages are rendered once it is done. */
export type PageStep = (page: RenderedPage) => string | Promise<string>;

/** Passes every page through the steps while the pages are rendered, so that none needs to be read from the disk again. */
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
	const places = new Map<string, number>();
	return {
		...rendering,
		getStaticPaths: async () => {
			const paths = await rendering.getStaticPaths();
			paths.forEach(({ pathname }, place) => places.set(withoutSlashes(pathname), place));
			return paths;
		},
		render: async (request, options) => {
			const rendered = await rendering.render(request, options);
			const response = rendered instanceof Response ? rendered : rendered.response;
			const isHtml = response.headers.get('content-type')?.startsWith('text/html') ?? false;
			if (!response.ok || !isHtml) return rendered;
			const path = withoutSlashes(decodeURI(new URL(request.url).pathname));
			const place = places.get(path);
			if (place === undefined) throw new Error(`/${path} was rendered and is not on the list.`);
			let html = await response.text();
			for (const step of steps) html = await step({ path, place, html });
			return new Response(html, response);
		},
	};
}

function withoutSlashes(pathname: string): string {
	return pathname.replace(/^\/+|\/+$/g, '');
}
