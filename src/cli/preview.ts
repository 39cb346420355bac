import { existsSync } from 'node:fs';
import { createStaticServer, listen } from '../build/static-server.ts';

const FOLDER = 'dist';
const DEFAULT_PORT = 4321;

/** Serves the built site until it is stopped. */
async function preview(): Promise<void> {
	if (!existsSync(`${FOLDER}/index.html`)) {
		console.error(
			`There is no built site in ${FOLDER}/. Run "npm run build" first, or "npm start".`,
		);
		process.exitCode = 1;
		return;
	}
	const wanted = Number(process.env['PORT'] ?? DEFAULT_PORT);
	try {
		const { port } = await listen(createStaticServer(FOLDER), wanted);
		console.log(`Serving the built site on http://localhost:${port} (stop with Ctrl+C)`);
	} catch (error) {
		const isTaken = error instanceof Error && 'code' in error && error.code === 'EADDRINUSE';
		if (!isTaken) throw error;
		console.error(`Port ${wanted} is in use. Choose another with PORT=4322 npm run preview.`);
		process.exitCode = 1;
	}
}

await preview();
