import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';

/** The folder that is served. */
export const SERVED = 'dist';

/** Where a build writes; takes the place of the served folder when it is complete. */
export const ASIDE = '.dist-next';

/** Where the last complete build stands for the moment of the exchange. Only a whole folder ever has this name. */
const LAST = '.dist-last';

/** What is being deleted, and may be half gone. */
const OLD = '.dist-old';

/**
 * Puts the folder that was just built in the place of the served one. No system call that Node has exchanges two folders, and
 * hosts want a plain folder instead of a link, so that there is a moment between two renames in which nothing has the name of
 * the served folder. Whoever is killed in it leaves the last build whole, and `recover` brings it back.
 */
export function swapIn(root: string): void {
	const [served, last] = [join(root, SERVED), join(root, LAST)];
	discardLast(root);
	if (existsSync(served)) renameSync(served, last);
	try {
		renameSync(join(root, ASIDE), served);
	} catch (error) {
		recover(root);
		throw error;
	}
	discardLast(root);
}

/** Brings the last complete build back where a build was stopped in the middle of the exchange. True when it did. */
export function recover(root: string): boolean {
	const [served, last] = [join(root, SERVED), join(root, LAST)];
	if (existsSync(served) || !existsSync(last)) return false;
	renameSync(last, served);
	return true;
}

/** Removes what a stopped build has left: never the served folder. */
export function clearAside(root: string): void {
	rmSync(join(root, ASIDE), { recursive: true, force: true });
	discardLast(root);
}

/** Deleting takes long, and a half deleted folder must not be taken for a build: it loses its name first. */
function discardLast(root: string): void {
	const [last, old] = [join(root, LAST), join(root, OLD)];
	rmSync(old, { recursive: true, force: true });
	if (!existsSync(last)) return;
	renameSync(last, old);
	rmSync(old, { recursive: true, force: true });
}
