import GithubSlugger from 'github-slugger';
import type { HastPluginEntry } from 'satteri';

/** Sätteri plugin: gives each heading the anchor that `src/data/read-prose.ts` knows it by. */
export const headingAnchors: HastPluginEntry = () => {
	const slugger = new GithubSlugger();
	return {
		name: 'heading-anchors',
		element: {
			filter: ['h2', 'h3', 'h4', 'h5', 'h6'],
			visit(node, context) {
				context.setProperty(node, 'id', slugger.slug(context.textContent(node)));
			},
		},
	};
};
