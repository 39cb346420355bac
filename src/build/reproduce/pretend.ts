/**
 * Loaded before a build (`--import`), it lets the build believe that it runs at another time on another number of cores, and on a
 * machine without a network: whoever asks for one gets an error, and the build fails.
 * Set by PRETEND_DAYS and PRETEND_CORES. It works in worker threads too, which inherit the option.
 */
import { syncBuiltinESMExports } from 'node:module';
import dns from 'node:dns';
import net from 'node:net';
import os from 'node:os';

const DAY = 86_400_000;
const shift = Number(process.env['PRETEND_DAYS'] ?? 0) * DAY;
const cores = Number(process.env['PRETEND_CORES'] ?? os.availableParallelism());

const RealDate = Date;
globalThis.Date = new Proxy(RealDate, {
	construct: (target, given, newTarget) =>
		Reflect.construct(target, given.length === 0 ? [RealDate.now() + shift] : given, newTarget),
	apply: () => new RealDate(RealDate.now() + shift).toString(),
	get: (target, key) =>
		key === 'now' ? () => RealDate.now() + shift : Reflect.get(target, key, target),
});

const realCpus = os.cpus();
os.availableParallelism = () => cores;
os.cpus = () => Array.from({ length: cores }, () => realCpus[0]).filter((cpu) => cpu !== undefined);

function refuse(...asked: readonly unknown[]): never {
	throw new Error(
		`A build makes no network request, and this one asked for ${JSON.stringify(asked[0])}.`,
	);
}
net.Socket.prototype.connect = refuse;
Object.assign(dns, { lookup: refuse, resolve: refuse });
Object.assign(dns.promises, { lookup: refuse, resolve: refuse });
syncBuiltinESMExports();
