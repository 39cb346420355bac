import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The folder that is served. */
export const SERVED = 'dist';

/** Where a build writes; takes the place of the served folder when it is complete. */
export const ASIDE = '.dist-next';

/** Where the last complete build stands for the moment of the exchange. */
const LAST = '.dist-last';

/** Puts the folder that was just built in the place of the served one. */
export function swapIn(root: string): void {
	const served = join(root, SERVED);
	const last = join(root, LAST);
	rmSync(last, { recursive: true, force: true });
	if (existsSync(served)) renameSync(served, last);
	renameSync(join(root, ASIDE), served);
	rmSync(last, { recursive: true, force: true });
}
