import { parentPort, workerData } from 'node:worker_threads';
import { readers } from './readers.ts';
import { tryReader } from './try-reader.ts';

const { name, tries, seed, count } = workerData;
const all = readers();
const reader = all.readers.find((candidate) => candidate.name === name);
if (reader === undefined) throw new Error(`There is no reader "${name}".`);
parentPort?.postMessage(tryReader(reader, tries, seed, (now) => Atomics.store(count, 0, now)));
all.close();
