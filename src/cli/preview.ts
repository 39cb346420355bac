import { existsSync } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';
import { builderOf } from '../build/build-lock.ts';
import { createStaticServer, listen } from '../build/static-server.ts';
import { recover, SERVED } from '../build/swap.ts';

const FOLDER = SERVED;
const DEFAULT_PORT = 4321;

/** Serves the built site until it is stopped. */
async function preview(): Promise<void> {
	await mendExchange();
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

/** A running build exchanges the folders by itself in a moment; one that was killed in that moment is helped. */
async function mendExchange(): Promise<void> {
	for (let tries = 0; tries < 20 && !existsSync(FOLDER) && builderOf('.') !== undefined; tries += 1)
		await wait(50);
	if (builderOf('.') === undefined && recover('.')) {
		console.log('A build was stopped at its last step; this is the site before it.');
	}
}

await preview();
