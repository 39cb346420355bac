import { createStaticServer, listen } from '../../src/build/static-server.ts';
import { launchChromium } from './chromium.ts';

/** Serves a built site as it was built and starts Chromium. */
export async function openBuiltSite(folder = 'dist') {
	const server = createStaticServer(folder);
	const [{ port }, browser] = await Promise.all([listen(server, 0), launchChromium()]);
	const close = async () => {
		await browser.close();
		server.close();
	};
	return { origin: `http://localhost:${port}`, browser, close };
}

export type BuiltSite = Awaited<ReturnType<typeof openBuiltSite>>;
