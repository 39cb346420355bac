import type { z } from 'zod';
import { contentKey, keepValue, readKeptValue } from '../cache.ts';
import { packageAt } from '../source.ts';

/**
 * What an earlier build has made with this Pagefind from the same texts, or else what `make` makes of them. `kind` starts the
 * name it is kept by, `schema` says what it must be.
 */
export async function keptOrMade<Value>(
	kind: string,
	schema: z.ZodType<Value>,
	texts: readonly string[],
	make: () => Promise<Value>,
): Promise<Value> {
	const name = `${kind}-${contentKey([pagefindVersion(), ...texts])}`;
	const kept = readKeptValue(name, schema);
	if (kept !== undefined) return kept;
	const made = await make();
	keepValue(name, made);
	return made;
}

let installed: string | undefined;

function pagefindVersion(): string {
	return (installed ??= packageAt('node_modules/pagefind').version);
}
