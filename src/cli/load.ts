import { execFile } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { loadavg, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { hashFiles, hashOf } from '../build/listed-files.ts';
import { runLoad, type LoadRun } from '../build/loopback/load.ts';
import { hasBrotli, nginxCommand } from '../build/loopback/nginx.ts';
import { freePort, isInstalled, start, stop } from '../build/loopback/server.ts';
import { readManifest } from '../build/read-manifest.ts';
import { assembleRelease } from '../build/release/assemble.ts';
import { activate } from '../build/release/releases.ts';
import { addressOfFile, checksumLines, MANIFEST, manifestText } from '../domain/manifest.ts';
import { runSlowCommand, UsageError } from './usage.ts';

const USAGE = 'Usage: npm run load -- [FOLDER] [--seconds 15]';
const WORKERS = 2;
const HEAD = `| file | connections | requests | requests/s | median ms | p99 ms | no success | broken | swaps | reloads | load of the machine |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |`;

await runSlowCommand(USAGE, async (args) => {
	const { values, positionals } = parseArgs({
		args: [...args],
		options: { seconds: { type: 'string', default: '15' } },
		allowPositionals: true,
	});
	const missing = ['nginx', 'wrk'].filter((program) => !isInstalled(program));
	if (missing.length > 0)
		throw new UsageError(`${missing.join(' and ')} must be installed: apt install nginx wrk`);
	const folder = mkdtempSync(join(tmpdir(), 'load-'));
	try {
		return await load(folder, positionals[0] ?? 'dist', Number(values.seconds));
	} finally {
		rmSync(folder, { recursive: true });
	}
});

/** Serves a site with our configuration for nginx, and prints how it fares. */
async function load(folder: string, built: string, seconds: number): Promise<number> {
	const place = join(folder, 'place');
	console.log(`Compressing two releases of ${built} …`);
	const first = await release(built, place);
	const second = await release(await otherBuild(built, join(folder, 'other')), place);
	await activate(place, first);
	const port = await freePort();
	const command = nginxCommand(folder, place, port, { workers: WORKERS });
	const server = await start(command, port);
	const [program = '', ...options] = command;
	const reload = async () => {
		await promisify(execFile)(program, [...options, '-s', 'reload']);
	};
	try {
		const runs: LoadRun[] = [];
		console.log(
			`nginx with ${WORKERS} workers, ${hasBrotli ? 'brotli' : 'gzip'}, ${seconds} s a run.`,
		);
		console.log(HEAD);
		const names = [second, first, second, first];
		await runLoad(await targets(built, port), seconds, { place, names, reload }, (run) => {
			runs.push(run);
			console.log(row(run));
		});
		// A reload ends connections, and whoever has just asked on one asks again: wrk counts it, a browser does not show it.
		const isWell = runs.every((run) => run.refused === 0 && (run.broken === 0 || run.reloads > 0));
		return isWell ? 0 : 1;
	} finally {
		await stop(server);
	}
}

function row(run: LoadRun): string {
	const { target, connections, requests, perSecond, median, p99, refused, broken } = run;
	const times = [median.toFixed(2), p99.toFixed(2)];
	const machine = (loadavg()[0] ?? 0).toFixed(1);
	const cells = [target, connections, requests, perSecond.toFixed(0), ...times, refused, broken];
	return `| ${[...cells, run.swaps, run.reloads, machine].join(' | ')} |`;
}

async function release(built: string, place: string): Promise<string> {
	const { name } = await assembleRelease({ built, place, at: place, effort: 'little' });
	return name;
}

/** The same site with another error page. */
async function otherBuild(built: string, folder: string): Promise<string> {
	cpSync(built, folder, { recursive: true });
	const manifest = await readManifest(built);
	writeFileSync(join(folder, '404.html'), '<!doctype html><title>Another release</title>');
	const changed = await hashFiles(folder, ['404.html']);
	const files = manifest.files.map(
		(file) => changed.find(({ path }) => path === file.path) ?? file,
	);
	const content = hashOf(checksumLines(files));
	writeFileSync(join(folder, MANIFEST), manifestText({ ...manifest, content, files }));
	return folder;
}

/** The largest answer, as the worst case of a page, and a part of the search index. */
async function targets(built: string, port: number) {
	const { files } = await readManifest(built);
	const largest = (pattern: RegExp) => {
		const [found] = files
			.filter(({ path }) => pattern.test(path))
			.toSorted((one, other) => other.size - one.size);
		if (found === undefined) throw new UsageError(`${built} has no file like ${pattern}`);
		return found.path;
	};
	const paths = [largest(/^answers\/[^/]+\/index\.html$/), largest(/\.pf_index$/)];
	return paths.map((path) => ({
		name: path,
		url: `http://127.0.0.1:${port}${addressOfFile(path)}`,
	}));
}
