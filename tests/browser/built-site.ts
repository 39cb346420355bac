import { createStaticServer, listen } from '../../src/build/static-server.ts';
import { launchChromium } from './chromium.ts';

/** Serves `dist/` as it was built and starts Chromium. Throws where `dist/` is missing its search. */
export async function openBuiltSite() {
	const server = createStaticServer('dist');
	const [{ port }, browser] = await Promise.all([listen(server, 0), launchChromium()]);
	const close = async () => {
		await browser.close();
		server.close();
	};
	return { origin: `http://localhost:${port}`, browser, close };
}

export type BuiltSite = Awaited<ReturnType<typeof openBuiltSite>>;
