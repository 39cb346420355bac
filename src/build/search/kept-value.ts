import { readFileSync } from 'node:fs';
import { deserialize, serialize } from 'node:v8';
import { z } from 'zod';
import { contentKey, keep, readKept } from '../cache.ts';

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
	// Serialised values are for the same or a newer V8.
	const name = `${kind}-${contentKey([pagefindVersion(), process.versions.v8, ...texts])}`;
	const kept = readKept(name);
	if (kept !== undefined) return schema.parse(deserialize(kept));
	const made = await make();
	keep(name, serialize(made));
	return made;
}

const installed = z.object({ version: z.string() });

function pagefindVersion(): string {
	return installed.parse(JSON.parse(readFileSync('node_modules/pagefind/package.json', 'utf8')))
		.version;
}
