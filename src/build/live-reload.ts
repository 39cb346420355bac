import { resolve, sep } from 'node:path';
import type { AstroIntegration } from 'astro';

const WATCHED = ['content', 'data'];

/** While authoring, shows the page anew when a text or a data file has changed: they are no modules that Vite would know. */
export function liveReload(): AstroIntegration {
	return {
		name: 'live-reload',
		hooks: {
			'astro:server:setup': ({ server }) => {
				const folders = WATCHED.map((folder) => resolve(folder));
				server.watcher.add(folders);
				server.watcher.on('all', (_event, path) => {
					const isOurs = folders.some((folder) => path.startsWith(folder + sep));
					if (isOurs) server.ws.send({ type: 'full-reload' });
				});
			},
		},
	};
}
