import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** Loaded before a build: ends the process, as `kill -9` does, after so many of the renames that exchange the folders. */
const wanted = Number(process.env['KILL_AFTER_RENAME']);
const { renameSync } = fs;
let renames = 0;

fs.renameSync = (from, to) => {
	renameSync(from, to);
	if (!/[\\/](?:dist|\.dist-last|\.dist-old)$/.test(String(to))) return;
	renames += 1;
	if (renames === wanted) process.kill(process.pid, 'SIGKILL');
};
syncBuiltinESMExports();
