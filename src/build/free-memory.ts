import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/**
 * Gives back what the pages took and nobody needs any more. The search indexer is a process of its own that needs 300 kB a page:
 * without this the rest of the pages would lie beside it for as long as it runs.
 */
export function freeMemory(): void {
	setFlagsFromString('--expose-gc');
	const collect: unknown = runInNewContext('gc');
	if (typeof collect === 'function') collect();
}
