import type { Plugin } from 'vite';

/**
 * Vite wraps each import on demand in a helper of 760 bytes, after brotli, that would fetch styles and imports beforehand. Our
 * scripts bring no styles, and their imports are one file: the import alone does.
 */
export function smallPreload(): Plugin {
	return {
		name: 'small-preload',
		enforce: 'pre',
		load: (id) =>
			id.includes('vite/preload-helper') ? 'export const __vitePreload = (load) => load();' : null,
	};
}
