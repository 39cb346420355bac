import { readFileSync } from 'node:fs';
import { z } from 'zod';
import { contentKey, keepValue, readKeptValue } from '../cache.ts';

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

const installed = z.object({ version: z.string() });

function pagefindVersion(): string {
	return installed.parse(JSON.parse(readFileSync('node_modules/pagefind/package.json', 'utf8')))
		.version;
}
