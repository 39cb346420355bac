import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';

/** Loaded before a build: the disk takes so many files into the folder aside, and no more. */
const room = Number(process.env['FILES_UNTIL_FULL']);
const { writeFileSync } = fs;
const { writeFile } = fs.promises;
let files = 0;

function full(path: unknown): Error | undefined {
	if (!String(path).includes('.dist-next')) return undefined;
	files += 1;
	if (files <= room) return undefined;
	return Object.assign(new Error(`ENOSPC: no space left on device, write '${String(path)}'`), {
		code: 'ENOSPC',
	});
}

fs.writeFileSync = (path, ...rest) => {
	const error = full(path);
	if (error !== undefined) throw error;
	writeFileSync(path, ...rest);
};
fs.promises.writeFile = (path, ...rest) => {
	const error = full(path);
	return error === undefined ? writeFile(path, ...rest) : Promise.reject(error);
};
syncBuiltinESMExports();
