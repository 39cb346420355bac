import { parseArgs } from 'node:util';
import { Worker } from 'node:worker_threads';
import { readers } from './readers.ts';
import { TIME_LIMIT, type Tried } from './try-reader.ts';

const { values } = parseArgs({
	options: {
		tries: { type: 'string', default: '100000' },
		seed: { type: 'string', default: '20261125' },
		only: { type: 'string' },
	},
});
const all = readers();
const names = all.readers.filter(({ name }) => values.only === undefined || name === values.only);
all.close();

console.log(
	'reader'.padEnd(14),
	...['tried', 'faulty', 'clean', 'longest', 'all'].map((head) => head.padStart(10)),
);
let isBroken = false;
for (const { name, share } of names) {
	const started = performance.now();
	const tried = await tryInWorker(name, Math.ceil(Number(values.tries) * share));
	const seconds = `${((performance.now() - started) / 1000).toFixed(0)} s`;
	if (typeof tried === 'string') {
		console.log(name.padEnd(14), tried);
		isBroken = true;
		continue;
	}
	const cells = [tried.tries, tried.faulty, tried.clean, `${tried.longest.toFixed(0)} ms`, seconds];
	console.log(name.padEnd(14), ...cells.map((cell) => String(cell).padStart(10)));
	if (tried.broken !== undefined) console.log(tried.broken);
	isBroken ||= tried.broken !== undefined;
}
process.exitCode = isBroken ? 1 : 0;

/** In a thread of its own, which can be ended when one text keeps it busy for ever. */
function tryInWorker(name: string, tries: number): Promise<Tried | string> {
	const count = new Int32Array(new SharedArrayBuffer(4));
	const worker = new Worker(new URL('./worker.ts', import.meta.url), {
		workerData: { name, tries, seed: Number(values.seed), count },
	});
	return new Promise((resolve) => {
		let [last, since] = [-1, performance.now()];
		const timer = setInterval(() => {
			const now = Atomics.load(count, 0);
			if (now !== last) [last, since] = [now, performance.now()];
			else if (performance.now() - since > 3 * TIME_LIMIT)
				end(`hangs at text ${now} of seed ${values.seed}`);
		}, 500);
		const end = (result: Tried | string) => {
			clearInterval(timer);
			void worker.terminate();
			resolve(result);
		};
		worker.once('message', end);
		worker.once('error', (error) => end(`crashed: ${error.stack ?? error.message}`));
		worker.once('exit', (code) => end(`ended with code ${code}`));
	});
}
